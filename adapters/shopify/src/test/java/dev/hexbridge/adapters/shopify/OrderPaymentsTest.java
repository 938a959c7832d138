package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.PaymentSource;
import dev.hexbridge.application.port.outbound.PaymentSource.Told;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The payments of orders, over real HTTP from the emulated shop. */
class OrderPaymentsTest {

    private static final String UNPAID =
            "{\"lines\":[{\"price\":\"100.00\"}],\"shipping\":{\"price\":\"0\"},\"taxRate\":\"0\",\"currency\":\"USD\","
                    + "\"presentmentCurrency\":\"USD\",\"paid\":false,\"gateway\":\"shopify_payments\"}";

    private static final EmulatedShop SHOP = new EmulatedShop();

    private final PaymentSource source = SHOP.adapter().payments();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @AfterEach
    void mend() {
        SHOP.faults("{\"graphqlErrorRate\":0}");
    }

    @Test
    void eachTransactionIsToldWithItsGatewayItsStatusAndItsParent() {
        EntityKey order = EmulatedShop.key(SHOP.place(UNPAID));
        SHOP.transact(order, "{\"kind\":\"authorization\"}");
        SHOP.transact(order, "{\"kind\":\"capture\",\"amount\":\"60.00\"}");
        SHOP.transact(order, "{\"kind\":\"void\"}");
        SHOP.transact(order, "{\"kind\":\"sale\",\"amount\":\"30.00\",\"gateway\":\"paypal\",\"status\":\"pending\"}");

        List<Payment> told = payments(order);

        assertEquals(
                List.of("AUTHORIZATION 100", "CAPTURE 60", "VOID 40", "SALE 30"),
                told.stream()
                        .map(it -> it.kind() + " " + it.amount().shop().amount().toPlainString())
                        .toList());
        assertEquals(
                List.of(Payment.Status.SUCCESS, Payment.Status.PENDING),
                List.of(told.get(1).status(), told.get(3).status()));
        assertEquals(
                List.of("shopify_payments", "paypal"),
                List.of(told.get(1).gateway(), told.get(3).gateway()));
        assertEquals(Optional.of(told.get(0).id()), told.get(1).parentId());
        assertEquals(Optional.empty(), told.get(1).rounding());
    }

    @Test
    void aPaymentInTwoCurrenciesIsToldInBoth() {
        EntityKey order = EmulatedShop.key(
                SHOP.place(
                        "{\"lines\":[{\"price\":\"100.00\"}],\"currency\":\"USD\",\"presentmentCurrency\":\"EUR\",\"paid\":true}"));

        Payment sale = payments(order).getFirst();

        assertEquals("USD", sale.amount().shop().currency().code());
        assertEquals("EUR", sale.amount().presentment().currency().code());
        assertEquals(
                -1,
                Money.zero(sale.amount().presentment().currency())
                        .compareTo(sale.amount().presentment()));
    }

    @Test
    void manyOrdersAreAnsweredInTheirOrderAndOneThatIsGoneIsToldGone() {
        List<EntityKey> orders = IntStream.range(0, 12)
                .mapToObj(unused -> EmulatedShop.key(SHOP.place("{\"paid\":true}")))
                .toList();
        List<EntityKey> asked = new ArrayList<>(orders);
        asked.add(3, new EntityKey(Fixtures.ACME, EntityKind.ORDER, "99"));

        List<Told> told = Waiting.of(source.transactions(asked));

        assertEquals(13, told.size());
        assertEquals(new Told.Gone(), told.get(3));
        assertEquals(payments(orders.getLast()), ((Told.Shown) told.getLast()).transactions());
    }

    @Test
    void anAnswerWithErrorsIsNotBelieved() {
        EntityKey order = EmulatedShop.key(SHOP.place("{\"paid\":true}"));
        SHOP.faults("{\"graphqlErrorRate\":1}");

        assertInstanceOf(
                Told.Later.class,
                Waiting.of(source.transactions(List.of(order))).getFirst());
    }

    private List<Payment> payments(EntityKey order) {
        Told told = Waiting.of(source.transactions(List.of(order))).getFirst();
        return assertInstanceOf(Told.Shown.class, told, told::toString).transactions();
    }
}
