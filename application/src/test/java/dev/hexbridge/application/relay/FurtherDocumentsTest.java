package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.amendment.Progress;
import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.exchange.ConversionFactor;
import dev.hexbridge.domain.exchange.ExchangeRate;
import dev.hexbridge.domain.exchange.RateBook;
import dev.hexbridge.domain.mapping.Inputs;
import dev.hexbridge.domain.pair.PairSettings;
import dev.hexbridge.domain.pair.PairSettings.Booking;
import dev.hexbridge.domain.pair.PairSettings.MoneySettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Orders that are edited again and again while their documents move on. */
class FurtherDocumentsTest {

    private static final String ORDER = "SO-1 901:3x10 902:2x7 S701:1x5";

    private final Scene scene = new Scene();
    private final ErpBooks books = new ErpBooks(scene.erp);

    private void mugs(int minutes, int left) {
        scene.receive(EditedOrder.shipped(
                        EditedOrder.begun(minutes).withLine("MUG", 3, "10.00").leaving(left))
                .build());
    }

    private void shipped() {
        scene.receive(EditedOrder.placed());
        books.move(Progress.SHIPPED);
    }

    @Test
    void aReturnOrderThatIsOpenFollowsFurtherEdits() {
        shipped();
        mugs(1, 2);
        mugs(2, 1);
        assertEquals(ORDER + " | SO-1R1 901:-2x10", books.told());

        mugs(3, 3);

        assertEquals(ORDER, books.told(), "it is taken away again");
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void behindAReturnOrderThatIsClosedComesTheNext() {
        shipped();
        mugs(1, 2);
        books.close("SO-1R1");
        mugs(2, 1);
        assertEquals(ORDER + " | SO-1R1 901:-1x10 | SO-1R2 901:-1x10", books.told());

        books.close("SO-1R2");
        mugs(3, 2);
        assertEquals(ORDER + " | SO-1R1 901:-1x10 | SO-1R2 901:-1x10 | SO-1S1 901:1x10", books.told());
        mugs(4, 0);
        assertEquals(
                ORDER + " | SO-1R1 901:-1x10 | SO-1R2 901:-1x10 | SO-1R3 901:-1x10",
                books.told(),
                "what came on top and never shipped is taken away before anything comes back");
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aFurtherSalesOrderThatIsShippedIsMadeUpForInItsTurn() {
        shipped();
        scene.receive(EditedOrder.shipped(EditedOrder.begun(1).withLine("MUG", 5, "10.00"))
                .build());
        books.move(new TargetRef("sales-order", "SO-1S1"), "Invoiced", "Invoiced");
        scene.receive(EditedOrder.shipped(EditedOrder.begun(2).withLine("MUG", 6, "9.00"))
                .build());

        assertEquals(ORDER + " | SO-1S1 901:2x10 | SO-1S2 901:1x9 A:901:-1x5", books.told());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aFurtherDocumentIsBookedInTheCurrencyOfItsSalesOrder() {
        Scene euros = new Scene(100, Routes.shopToErp(bookedInEuros()));
        ErpBooks inEuros = new ErpBooks(euros.erp);
        euros.receive(EditedOrder.placed());
        inEuros.move(Progress.SHIPPED);
        euros.receive(EditedOrder.shipped(
                        EditedOrder.begun(1).withLine("MUG", 3, "10.00").leaving(2))
                .build());

        assertEquals("SO-1 901:3x5 902:2x3.5 S701:1x2.5 | SO-1R1 901:-1x5", inEuros.told());
    }

    /** Half a euro for a dollar. */
    private static PairSettings bookedInEuros() {
        PairSettings usual = Inputs.pair();
        ExchangeRate half = new ExchangeRate(
                new CurrencyCode("USD"),
                new CurrencyCode("EUR"),
                LocalDate.parse("2026-01-01"),
                Optional.empty(),
                new BigDecimal("0.5"),
                ConversionFactor.ONE);
        Booking booking = new Booking(new CurrencyCode("EUR"), new RateBook("test", List.of(half)));
        MoneySettings money = new MoneySettings(
                usual.money().view(), usual.money().tax(), usual.money().tolerance(), false, Optional.of(booking));
        return new PairSettings(
                usual.legalEntity(),
                usual.zone(),
                usual.numbering(),
                money,
                usual.defaults(),
                usual.extensions(),
                usual.customers());
    }

    @Test
    void theSameVersionAgainChangesNothing() {
        shipped();
        mugs(1, 2);
        int sent = scene.sent().size();
        mugs(1, 2);

        assertEquals(sent, scene.sent().size());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void whateverIsEditedWheneverBothSidesHoldTheSameInTheEnd() {
        for (int seed = 0; seed < 40; seed++) {
            new History(new Random(seed)).run("seed " + seed);
        }
    }

    /** Edits and postings by chance. */
    private static final class History {

        private final Scene scene = new Scene();
        private final ErpBooks books = new ErpBooks(scene.erp);
        private final Random dice;
        private int minutes;

        History(Random dice) {
            this.dice = dice;
        }

        void run(String name) {
            Order order = edited();
            scene.receive(order);
            for (int step = 0; step < 6; step++) {
                postSomething();
                order = edited();
                scene.receive(order);
                assertEquals(ErpBooks.of(order), books.net(), name + " step " + step + ": " + books.told());
            }
            assertTrue(scene.parked().isEmpty(), name);
        }

        private void postSomething() {
            List<TargetRef> refs = scene.erp.documents().stream()
                    .filter(ref -> !ref.kind().equals("customer"))
                    .toList();
            TargetRef ref = refs.get(dice.nextInt(refs.size()));
            if (dice.nextBoolean()) {
                books.close(ref);
            }
        }

        private Order edited() {
            Orders order = EditedOrder.begun(minutes++)
                    .withLine("MUG", 4, List.of("10.00", "9.50").get(dice.nextInt(2)))
                    .leaving(dice.nextInt(5));
            order.withLine("CUP", 3, "7.00").leaving(dice.nextInt(4));
            return order.withShipping("Standard", List.of("5.00", "8.00").get(dice.nextInt(2)))
                    .build();
        }
    }
}
