package dev.hexbridge.domain.failure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a system words one kind of refusal: plain text in which {@code *} stands for anything. It fits a text that holds
 * its pieces in their order within one entry of a log. Case and the width of blanks do not count. Looking takes time in proportion to the text:
 * there is nothing to backtrack, whoever wrote the wording and whoever wrote the text.
 */
public final class Wording {

    /** Fewer letters and digits would fit by chance. */
    public static final int FEWEST_SIGNS = 6;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ENTRY_ENDS = Pattern.compile(";");
    private static final Pattern STARS = Pattern.compile("\\*+");

    private final String text;
    private final List<String> pieces;
    private final int signs;

    private Wording(String text) {
        this.text = text;
        this.pieces = Stream.of(STARS.split(folded(text)))
                .filter(piece -> !piece.isEmpty())
                .toList();
        this.signs = (int) pieces.stream()
                .flatMapToInt(String::chars)
                .filter(Character::isLetterOrDigit)
                .count();
    }

    public static Wording of(String text) {
        return new Wording(text);
    }

    /** Whether it says enough to tell one kind of refusal from the others. */
    public boolean isTelling() {
        return signs >= FEWEST_SIGNS;
    }

    /** How much it says: of several wordings that fit, the one that says most is believed. */
    public int signs() {
        return signs;
    }

    /** Whether any of a text's {@link #entries} holds it. */
    boolean fits(List<String> entries) {
        return entries.stream().anyMatch(this::fits);
    }

    private boolean fits(String entry) {
        int from = 0;
        for (String piece : pieces) {
            int found = entry.indexOf(piece, from);
            if (found < 0) {
                return false;
            }
            from = found + piece.length();
        }
        return true;
    }

    /** A text as wordings are compared with it: each entry of a log stands for itself. */
    static List<String> entries(String text) {
        return Stream.of(ENTRY_ENDS.split(text)).map(Wording::folded).toList();
    }

    private static String folded(String text) {
        return BLANKS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** As its author wrote it. */
    @Override
    public String toString() {
        return text;
    }
}
