package dev.hexbridge.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Normal forms are the same for all ways to write one thing, and never fail. */
class NormalFormsPropertyTest {

    private static final int TRIES = 60;

    @Property(tries = TRIES)
    void anyTextHasANormalFormOrNoneAndTheNormalFormIsItsOwn(@ForAll @StringLength(max = 30) String text) {
        EmailAddress.of(text)
                .ifPresent(it -> assertEquals(
                        it.normal(), EmailAddress.of(it.normal()).orElseThrow().normal()));
        TaxId.of(text)
                .ifPresent(it -> assertEquals(
                        it.normal(), TaxId.of(it.normal()).orElseThrow().normal()));
        PhoneNumber.of(text, Optional.of("49"))
                .ifPresent(it -> assertEquals(
                        it.normal(),
                        PhoneNumber.of(it.normal(), Optional.of("49"))
                                .orElseThrow()
                                .normal()));
    }

    @Property(tries = TRIES)
    void theCaseOfAnAddressAndTheSpaceAroundItCarryNoMeaning(
            @ForAll @AlphaChars @StringLength(min = 1, max = 12) String name) {
        String address = name + "@example.com";
        EmailAddress shouted =
                EmailAddress.of("  " + address.toUpperCase(Locale.ROOT) + " ").orElseThrow();

        assertEquals(EmailAddress.of(address).orElseThrow().normal(), shouted.normal());
        assertEquals(shouted.normal(), shouted.forms().getFirst());
    }

    @Property(tries = TRIES)
    void aNumberIsTheSameHoweverItIsPunctuatedAndDialled(
            @ForAll("nationalNumbers") String number, @ForAll("punctuations") String sign) {
        Optional<String> germany = Optional.of("49");
        String normal = "+49" + number;

        List<String> ways = List.of(
                "+49" + sign + spread(number, sign),
                "0049" + sign + spread(number, sign),
                "+49 (0)" + spread(number, sign),
                "0" + spread(number, sign),
                "tel:+49-" + number,
                "+49 " + number + " ext. 12");
        for (String way : ways) {
            assertEquals(normal, PhoneNumber.of(way, germany).orElseThrow().normal(), way);
        }
    }

    @Property(tries = TRIES)
    void whatAnotherWroteInAnyListedFormIsFoundByTheForms(@ForAll("nationalNumbers") String number) {
        List<String> forms =
                PhoneNumber.of("+49" + number, Optional.of("49")).orElseThrow().forms();

        assertEquals(List.of("+49" + number, "0049" + number, "49" + number, "0" + number, number), forms);
    }

    @Property(tries = TRIES)
    void aNumberAbroadIsNotTakenForOneAtHome(@ForAll @IntRange(min = 1_000_000, max = 9_999_999) int number) {
        PhoneNumber danish = PhoneNumber.of("+45 " + number, Optional.of("49")).orElseThrow();

        assertEquals(Optional.empty(), danish.national());
        assertTrue(danish.forms().stream().noneMatch(form -> form.equals("0" + number)));
    }

    @Property(tries = TRIES)
    void aTaxIdIsTheSameHoweverItIsSpaced(@ForAll @IntRange(min = 100_000_000, max = 999_999_999) int number) {
        String digits = String.valueOf(number);
        String spaced = "de " + digits.substring(0, 3) + "." + digits.substring(3, 6) + "-" + digits.substring(6);

        assertEquals("DE" + digits, TaxId.of(spaced).orElseThrow().normal());
    }

    @Provide
    Arbitrary<String> nationalNumbers() {
        return Arbitraries.longs().between(100_000L, 9_999_999_999L).map(String::valueOf);
    }

    @Provide
    Arbitrary<String> punctuations() {
        return Arbitraries.of(" ", "-", ".", "/", "", "\u00A0");
    }

    private static String spread(String number, String sign) {
        return number.substring(0, 3) + sign + number.substring(3);
    }
}
