package dev.hexbridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.FinancialStatus;
import dev.hexbridge.domain.canonical.Orders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathCompilerTest {

    private static final SalesOrderInput INPUT = Inputs.of(Orders.order()
            .withLine("MUG", 2, "19.99")
            .withShipping("Standard", "5")
            .withAttribute("note.gift", " for Ann ")
            .with(FinancialStatus.PARTIALLY_PAID)
            .build());

    @ParameterizedTest
    @CsvSource({
        "order.id, 450789469",
        "order.buyer.customer.contact.email, jane.doe@example.com",
        "order.buyer.anyPhone, +12175550100",
        "order.shippingAddress.person.full, Jane Doe",
        "order.shipping.first.title, Standard",
        "order.lines.first.item.sku, MUG",
        "order.notes.attributes['note.gift'], for Ann",
        "order.payment.status, partially_paid",
        "order.money.taxesIncluded, false",
        "priced.expected, 44.98",
        "priced.expected.currency, USD",
        "pair.numbering.referencePrefix, SHOP-",
        "order.times.processed, 2026-03-05T17:00:00Z"
    })
    void aPathReadsThroughRecordsMethodsOptionalsListsAndOwnFields(String path, String expected) {
        assertEquals(Optional.of(expected), found(path).text(INPUT));
    }

    @ParameterizedTest
    @CsvSource({
        "order.notes.note",
        "order.notes.attributes['note.other']",
        "order.payment.terms.name",
        "order.payment.gateway",
        "pair.defaults.customerAccount"
    })
    void whatIsNotThereIsAbsent(String path) {
        assertEquals(Optional.empty(), found(path).text(INPUT));
    }

    @Test
    void blankTextIsAbsent() {
        SalesOrderInput blank = Inputs.of(Orders.order().noted("  \n ").build());

        assertEquals(Optional.empty(), found("order.notes.note").text(blank));
    }

    @Test
    void theFirstOfAnEmptyListIsAbsent() {
        SalesOrderInput empty = Inputs.of(Orders.order().build());

        assertEquals(Optional.empty(), found("order.shipping.first.title").text(empty));
    }

    @Test
    void amountsAreExactNumbers() {
        assertEquals(
                Optional.of(new BigDecimal("19.99")),
                found("order.lines.first.unitPrice.shop").number(INPUT));
    }

    @Test
    void aClosedKindKnowsItsMembers() {
        assertEquals(List.of("true", "false"), found("order.channel.test").members());
        assertTrue(found("order.payment.status").members().contains("refunded"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "order.buyer.custmer.id | Buyer has no 'custmer'; did you mean 'customer'?",
                "ordr.id | SalesOrderInput has no 'ordr'; did you mean 'order'?",
                "order.id.length | nothing lies below a text: 'length' leads nowhere",
                "order.lines.item | of a list only 'first' can be asked, not 'item'",
                "order.lines[0] | 'order.lines[0]' is not written like a path: names with dots between them, ['name']"
                        + " for users' own fields",
                "order..id | 'order..id' is not written like a path: names with dots between them, ['name']"
                        + " for users' own fields",
                "order.notes['x'] | OrderNotes has no fields of users: ['x'] leads nowhere",
                "order.payment.status.name | nothing lies below FinancialStatus: 'name' leads nowhere",
                "order.getClass | Order has no 'getClass'; there is: buyer, channel, fulfilment, id, lines, money, notes,"
                        + " number, payment, refunds, shipping, shippingAddress, times"
            })
    void aTypoIsRefusedWithTheNearestName(String path, String message) {
        PathCompiler.Result.NotFound wrong =
                assertInstanceOf(PathCompiler.Result.NotFound.class, PathCompiler.compile(SalesOrderInput.class, path));

        assertEquals(message, wrong.message());
    }

    private static CompiledPath found(String path) {
        return assertInstanceOf(PathCompiler.Result.Found.class, PathCompiler.compile(SalesOrderInput.class, path))
                .path();
    }
}
