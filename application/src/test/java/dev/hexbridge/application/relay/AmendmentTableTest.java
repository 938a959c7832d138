package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.amendment.AmendmentTable;
import dev.hexbridge.domain.amendment.Edit;
import dev.hexbridge.domain.amendment.Progress;
import dev.hexbridge.domain.amendment.Ruling;
import dev.hexbridge.domain.canonical.Order;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each cell of the table of amendments, end to end over the relay: the documents that the ERP holds afterwards, and that
 * together they hold, of each line, what the order holds. Partly shipped are two of three mugs.
 */
class AmendmentTableTest {

    private static final String PLACED = "SO-1 901:3x10 902:2x7 S701:1x5";

    /** What the ERP holds afterwards, {@code ~} for the order as it was placed; a cell that asks for a person begins with {@code held}. */
    private static final Map<String, String> EXPECTED = Arrays.stream(
                    """
            QUANTITY_UP/OPEN = SO-1 901:4x10 902:2x7 S701:1x5
            QUANTITY_UP/PICKED = SO-1 901:4x10 902:2x7 S701:1x5
            QUANTITY_UP/PARTLY_SHIPPED = SO-1 901:4x10 902:2x7 S701:1x5
            QUANTITY_UP/SHIPPED = ~ | SO-1S1 901:1x10
            QUANTITY_UP/INVOICED = ~ | SO-1S1 901:1x10
            QUANTITY_DOWN/OPEN = SO-1 901:1x10 902:2x7 S701:1x5
            QUANTITY_DOWN/PICKED = held the goods are being picked
            QUANTITY_DOWN/PARTLY_SHIPPED = SO-1 901:2x10 902:2x7 S701:1x5 | SO-1R1 901:-1x10
            QUANTITY_DOWN/SHIPPED = ~ | SO-1R1 901:-2x10
            QUANTITY_DOWN/INVOICED = ~ | SO-1R1 901:-2x10
            LINE_ADDED/OPEN = SO-1 901:3x10 902:2x7 903:1x4 S701:1x5
            LINE_ADDED/PICKED = SO-1 901:3x10 902:2x7 903:1x4 S701:1x5
            LINE_ADDED/PARTLY_SHIPPED = SO-1 901:3x10 902:2x7 903:1x4 S701:1x5
            LINE_ADDED/SHIPPED = ~ | SO-1S1 903:1x4
            LINE_ADDED/INVOICED = ~ | SO-1S1 903:1x4
            LINE_REMOVED/OPEN = SO-1 902:2x7 S701:1x5
            LINE_REMOVED/PICKED = held the goods are being picked
            LINE_REMOVED/PARTLY_SHIPPED = SO-1 901:2x10 902:2x7 S701:1x5 | SO-1R1 901:-2x10
            LINE_REMOVED/SHIPPED = ~ | SO-1R1 901:-3x10
            LINE_REMOVED/INVOICED = ~ | SO-1R1 901:-3x10
            PRICE/OPEN = SO-1 901:3x9 902:2x7 S701:1x5
            PRICE/PICKED = SO-1 901:3x9 902:2x7 S701:1x5
            PRICE/PARTLY_SHIPPED = SO-1 901:3x9 902:2x7 S701:1x5
            PRICE/SHIPPED = ~ | SO-1S1 A:901:-1x3
            PRICE/INVOICED = ~ | SO-1S1 A:901:-1x3
            DISCOUNT/OPEN = SO-1 901:3x8 902:2x7 S701:1x5
            DISCOUNT/PICKED = SO-1 901:3x8 902:2x7 S701:1x5
            DISCOUNT/PARTLY_SHIPPED = SO-1 901:3x8 902:2x7 S701:1x5
            DISCOUNT/SHIPPED = ~ | SO-1S1 A:901:-1x6
            DISCOUNT/INVOICED = ~ | SO-1S1 A:901:-1x6
            SHIPPING/OPEN = SO-1 901:3x10 902:2x7 S701:1x8 Express
            SHIPPING/PICKED = SO-1 901:3x10 902:2x7 S701:1x8 Express
            SHIPPING/PARTLY_SHIPPED = SO-1 901:3x10 902:2x7 S701:1x8 Express
            SHIPPING/SHIPPED = ~ | SO-1S1 S701:1x3 Express
            SHIPPING/INVOICED = ~ | SO-1S1 S701:1x3 Express
            ADDRESS/OPEN = ~ 2 Side Street
            ADDRESS/PICKED = ~ 2 Side Street
            ADDRESS/PARTLY_SHIPPED = ~ 2 Side Street
            ADDRESS/SHIPPED = held the goods are on their way to the old address
            ADDRESS/INVOICED = ~
            CUSTOMER/OPEN = held the ERP does not change whose order it is
            CUSTOMER/PICKED = held the ERP does not change whose order it is
            CUSTOMER/PARTLY_SHIPPED = held the ERP does not change whose order it is
            CUSTOMER/SHIPPED = held the ERP does not change whose order it is
            CUSTOMER/INVOICED = held the ERP does not change whose order it is
            NOTE/OPEN = ~ PO-7
            NOTE/PICKED = ~ PO-7
            NOTE/PARTLY_SHIPPED = ~ PO-7
            NOTE/SHIPPED = ~
            NOTE/INVOICED = ~
            TAX/OPEN = ~ TAX-20:1x1
            TAX/PICKED = ~ TAX-20:1x1
            TAX/PARTLY_SHIPPED = ~ TAX-20:1x1
            TAX/SHIPPED = ~ | SO-1S1 TAX-20:1x1
            TAX/INVOICED = ~ | SO-1S1 TAX-20:1x1
            CANCELLED/OPEN =
            CANCELLED/PICKED = held the goods are being picked
            CANCELLED/PARTLY_SHIPPED = SO-1 901:2x10 | SO-1R1 901:-2x10
            CANCELLED/SHIPPED = ~ | SO-1R1 901:-3x10 902:-2x7 | SO-1S1 S701:-1x5
            CANCELLED/INVOICED = ~ | SO-1R1 901:-3x10 902:-2x7 | SO-1S1 S701:-1x5
            """.strip().split("\\n"))
            .map(line -> line.split("=", 2))
            .filter(cell -> cell.length == 2)
            .collect(Collectors.toMap(
                    cell -> cell[0].strip(), cell -> cell[1].strip().replace("~", PLACED)));

    static Stream<Arguments> cells() {
        return Arrays.stream(Edit.values())
                .flatMap(edit -> Arrays.stream(Progress.values()).map(standing -> Arguments.of(edit, standing)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCellComesToItsOutcome(Edit edit, Progress standing) {
        Scene scene = new Scene();
        ErpBooks books = new ErpBooks(scene.erp);
        scene.receive(EditedOrder.placed());
        books.move(standing);
        assertEquals(PLACED, books.told());

        Order edited = EditedOrder.after(edit);
        scene.receive(edited);

        boolean asks = AmendmentTable.ruling(edit, standing) instanceof Ruling.Hold;
        String outcome = asks ? "held " + scene.parked().getFirst().problem().text() : books.told();
        String expected = Objects.requireNonNull(EXPECTED.get(edit + "/" + standing));
        if (asks) {
            assertTrue(outcome.contains(expected.substring("held ".length())), outcome);
            assertEquals(PLACED, books.told());
        } else {
            assertEquals(expected, outcome);
            assertEquals(Map.of(), scene.dirty(), "no human step");
            assertEquals(ErpBooks.of(edited), books.net());
        }
    }

    @Test
    void everyHoldHasItsOptions() {
        cells().map(Arguments::get)
                .map(cell -> AmendmentTable.ruling((Edit) cell[0], (Progress) cell[1]))
                .forEach(ruling -> {
                    assertFalse(ruling.words().isBlank());
                    if (ruling instanceof Ruling.Hold hold) {
                        assertTrue(hold.options().size() > 1);
                    }
                });
    }
}
