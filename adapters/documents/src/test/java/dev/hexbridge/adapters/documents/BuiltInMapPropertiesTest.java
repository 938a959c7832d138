package dev.hexbridge.adapters.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderArbitraries;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.mapping.Inputs;
import dev.hexbridge.domain.mapping.MapInput;
import dev.hexbridge.domain.mapping.Mapped;
import dev.hexbridge.domain.mapping.SalesOrderInput;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BuiltInMapPropertiesTest {

    @Provide
    Arbitrary<Order> orders() {
        return OrderArbitraries.orders();
    }

    @Provide
    Arbitrary<Customer> customers() {
        return OrderArbitraries.customers();
    }

    @Property(tries = 300)
    void everyOrderIsMappedOrRefusedWithReasons(@ForAll("orders") Order order) {
        SalesOrderInput input = Inputs.of(order);

        Mapped mapped = apply("order-to-sales-order", input);

        switch (mapped) {
            case Mapped.Made made -> {
                assertSendable(made.document());
                assertEquals(
                        order.lines().size() + order.shipping().size(),
                        made.document().children().size());
            }
            case Mapped.Failed failed ->
                assertTrue(failed.faults().stream()
                        .allMatch(fault -> fault.field().equals("DeliveryAddressCountryRegionId")));
        }
    }

    @Property(tries = 300)
    void everyCustomerHasTheFieldsThatTheErpDemands(@ForAll("customers") Customer customer) {
        switch (apply("customer", Inputs.of(customer))) {
            case Mapped.Made made -> {
                assertSendable(made.document());
                var fields = made.document().root().fields();
                assertTrue(fields.containsKey("PartyType"));
                assertTrue(fields.containsKey("OrganizationName") != fields.containsKey("PersonLastName"));
            }
            case Mapped.Failed failed ->
                assertTrue(
                        failed.faults().stream().allMatch(fault -> fault.field().equals("AddressCountryRegionId")));
        }
    }

    @Property(tries = 100)
    void aMapIsAFunctionOfItsInput(@ForAll("orders") Order order) {
        assertEquals(apply("order-to-sales-order", Inputs.of(order)), apply("order-to-sales-order", Inputs.of(order)));
    }

    private static Mapped apply(String map, MapInput input) {
        return Loaded.BUILT_IN.map(map).orElseThrow().apply(input);
    }

    /** No text is blank or has blanks around it: the ERP would cut them, and the two sides would never agree. */
    private static void assertSendable(StateDoc document) {
        Stream.concat(Stream.of(document.root()), document.children().stream())
                .map(TargetRecord::fields)
                .flatMap(fields -> fields.values().stream())
                .filter(value -> value instanceof FieldValue.Text || value instanceof FieldValue.Name)
                .forEach(value -> {
                    assertFalse(value.display().isBlank());
                    assertEquals(value.display().strip(), value.display());
                });
    }
}
