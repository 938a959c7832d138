package dev.hexbridge.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Countries dial in ways of their own. */
class PhoneNumberTest {

    @Test
    void italianNumbersKeepTheirZero() {
        assertEquals("+390612345678", normal("06 1234 5678", "39"));
    }

    @Test
    void americanNumbersMayBearAOne() {
        assertEquals("+12175550100", normal("1 (217) 555-0100", "1"));
        assertEquals("+12175550100", normal("(217) 555-0100", "1"));
    }

    @Test
    void hungarianNumbersAreDialledWithZeroSix() {
        assertEquals("+36201234567", normal("06 20 123 4567", "36"));
    }

    @Test
    void withoutACountryTheDigitsAreAllThatIsKnown() {
        PhoneNumber number = PhoneNumber.of("(217) 555-0100", Optional.empty()).orElseThrow();

        assertEquals("2175550100", number.normal());
        assertEquals(List.of("2175550100", "(217) 555-0100"), number.forms());
    }

    @Test
    void digitsOfOtherScriptsAreDigits() {
        assertEquals("+966501234567", normal("+\u0669\u0666\u0666 50 123 4567", "1"));
    }

    @Test
    void whatIsTooShortOrTooLongIsNoNumber() {
        assertEquals(Optional.empty(), PhoneNumber.of("1234", Optional.empty()));
        assertEquals(Optional.empty(), PhoneNumber.of("n/a", Optional.empty()));
        assertEquals(Optional.empty(), PhoneNumber.of("+1234567890123456", Optional.empty()));
    }

    private static String normal(String text, String callingCode) {
        return PhoneNumber.of(text, Optional.of(callingCode)).orElseThrow().normal();
    }
}
