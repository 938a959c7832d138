package dev.hexbridge.domain.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number in normal form: {@code +} and digits (ITU-T E.164) where the country is known, else the digits alone.
 * An extension is left out.
 *
 * @param normal the normal form
 * @param entered as it was entered, without space around
 * @param national the number within its country; empty where the country is not that of the pair
 */
public record PhoneNumber(String normal, String entered, Optional<String> national) {

    private static final int FEWEST_DIGITS = 5;

    /** E.164 allows 15 digits in all. */
    private static final int MOST_DIGITS = 15;

    /** What stands before a national number when it is dialled within the country, where that is not a zero. */
    private static final Map<String, String> TRUNK_PREFIXES =
            Map.of("1", "1", "7", "8", "36", "06", "39", "", "378", "", "225", "", "242", "");

    private static final String USUAL_TRUNK_PREFIX = "0";

    private static final Pattern SCHEME = Pattern.compile("(?i)^tel:\\s*");
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\s*(;|,|#|/?\\s*(ext|x|durchwahl|dw)\\b|x\\d).*$");
    private static final Pattern TRUNK_IN_BRACKETS = Pattern.compile("\\(0\\)");

    /**
     * The number in a text; empty where the text is none.
     *
     * @param callingCode the country code of numbers that bear none, without {@code +}, for example {@code 49}
     */
    public static Optional<PhoneNumber> of(String text, Optional<String> callingCode) {
        String entered = text.strip();
        String dialled = EXTENSION
                .matcher(SCHEME.matcher(entered).replaceFirst(""))
                .replaceFirst("")
                .strip();
        boolean plus = dialled.startsWith("+") || dialled.startsWith("\uFF0B");
        String digits = digits(plus ? TRUNK_IN_BRACKETS.matcher(dialled).replaceAll("") : dialled);
        boolean international = plus || digits.startsWith("00");
        String number = !plus && international ? digits.substring(2) : digits;
        if (number.length() < FEWEST_DIGITS || number.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(
                international
                        ? international(number, entered, callingCode)
                        : callingCode
                                .map(code -> national(code, number, entered))
                                .orElseGet(() -> new PhoneNumber(number, entered, Optional.empty())));
    }

    /** The forms under which a target may hold it, the normal one first. */
    public List<String> forms() {
        List<String> forms = new ArrayList<>();
        forms.add(normal);
        forms.add(entered);
        if (normal.startsWith("+")) {
            String digits = normal.substring(1);
            forms.add("00" + digits);
            forms.add(digits);
            national.ifPresent(number -> {
                forms.add(trunkPrefix(digits.substring(0, digits.length() - number.length())) + number);
                forms.add(number);
            });
        }
        return forms.stream().distinct().toList();
    }

    private static PhoneNumber international(String digits, String entered, Optional<String> callingCode) {
        Optional<String> national = callingCode.filter(digits::startsWith).map(code -> digits.substring(code.length()));
        return new PhoneNumber("+" + digits, entered, national.filter(number -> !number.isEmpty()));
    }

    private static PhoneNumber national(String code, String digits, String entered) {
        String trunk = trunkPrefix(code);
        boolean strip = !trunk.isEmpty() && digits.startsWith(trunk) && digits.length() > trunk.length();
        String number = strip ? digits.substring(trunk.length()) : digits;
        return new PhoneNumber("+" + code + number, entered, Optional.of(number));
    }

    private static String trunkPrefix(String callingCode) {
        return TRUNK_PREFIXES.getOrDefault(callingCode, USUAL_TRUNK_PREFIX);
    }

    /** Digits of any script, as 0 to 9. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints()
                .map(c -> Character.digit(c, 10))
                .filter(digit -> digit >= 0)
                .forEach(digits::append);
        return digits.toString();
    }
}
