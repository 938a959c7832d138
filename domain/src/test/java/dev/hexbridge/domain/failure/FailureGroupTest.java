package dev.hexbridge.domain.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureGroupTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Item 'L-1' is blocked.                     | Item 'Mug, red' is  blocked.
        Customer C-1 is on hold                    | customer C-23 is on hold
        The order #1001 is off by 1.25             | The order #77 is off by 10,300.00
        Mail to jane.doe@example.com bounced       | Mail to x@y.org bounced
        Der Artikel „Tasse“ fehlt                  | Der Artikel „Teller“ fehlt
        See 2026-03-01.4.17 twice                  | See 2026-03-02.1.5 twice
        """)
    void whatDiffersOnlyInNamesNumbersAndAddressesIsAlike(String one, String other) {
        assertEquals(id("erp", one), id("erp", other));
    }

    @Test
    void placeKindFieldAndWordsTellGroupsApart() {
        Failure failure = new Failure(FailureKind.ITEM_UNUSABLE, "Item 'A' is blocked.", Optional.of("ItemNumber"));
        String id = FailureGroup.id("erp", failure);

        assertNotEquals(id, FailureGroup.id("other", failure));
        assertNotEquals(id, FailureGroup.id("erp", Failure.of(FailureKind.ITEM_UNUSABLE, "Item 'A' is blocked.")));
        assertNotEquals(id("erp", "Item 'A' is blocked."), id("erp", "Item 'A' is stopped."));
        assertNotEquals(id("erp", "x"), FailureGroup.id("erp", Failure.of(FailureKind.VALUE_REFUSED, "x")));
    }

    @Test
    void theIdIsPartOfWhatIsStoredAndNeverChanges() {
        assertEquals("85150506ebb0804e", id("erp", "Item 'L-1' is blocked for 'Sales order'."));
    }

    @Test
    void anApostropheIsNoQuote() {
        assertEquals(
                "the shop's order doesn't fit *", FailureGroup.withoutParticulars("The shop's order doesn't fit 7"));
    }

    @Test
    void anIdHasSixteenDigits() {
        assertTrue(FailureGroup.isId(id("erp", "x")));
        assertFalse(FailureGroup.isId("x"));
        assertFalse(FailureGroup.isId("ABCDEF0123456789"));
    }

    private static String id(String place, String text) {
        return FailureGroup.id(place, Failure.of(FailureKind.UNCLASSIFIED, text));
    }
}
