package dev.hexbridge.domain.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A tax or VAT id in normal form: letters in capitals and digits, nothing between them. Whether it is valid is not
 * looked at: that is the tax authorities' business.
 *
 * @param normal the normal form
 * @param entered as it was entered, without space around
 */
public record TaxId(String normal, String entered) {

    private static final int FEWEST_SIGNS = 4;
    private static final Pattern NOT_MEANT = Pattern.compile("[^\\p{L}\\p{Nd}]");

    /** The id in a text; empty where the text is too short for one. */
    public static Optional<TaxId> of(String text) {
        String normal = NOT_MEANT.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        return normal.length() < FEWEST_SIGNS ? Optional.empty() : Optional.of(new TaxId(normal, text.strip()));
    }

    /** The forms under which a target may hold it, the normal one first. */
    public List<String> forms() {
        return Stream.of(normal, entered).distinct().toList();
    }
}
