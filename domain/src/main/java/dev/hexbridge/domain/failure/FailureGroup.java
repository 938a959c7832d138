package dev.hexbridge.domain.failure;

import dev.hexbridge.domain.delivery.Failure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What like failures have in common: where they happened, their kind, the field, and the words without what differs
 * from one to the next. The id is part of what is stored: the function never changes.
 */
public final class FailureGroup {

    private static final int DIGITS = 16;
    private static final int LONGEST = 300;

    private static final Pattern QUOTED =
            Pattern.compile("(?<!\\p{L})'[^']{0,200}'|\"[^\"]{0,200}\"|\u201e[^\u201c\u201d]{0,200}[\u201c\u201d]"
                    + "|\u201c[^\u201d]{0,200}\u201d|\u00ab[^\u00bb]{0,200}\u00bb|\u00bb[^\u00ab]{0,200}\u00ab");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,100}@[^\\s@]{1,100}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private FailureGroup() {}

    /**
     * The id of the group that a failure belongs to: 16 hexadecimal digits.
     *
     * @param place where it happened: the target's or the source's connection
     */
    public static String id(String place, Failure failure) {
        String likeness = String.join(
                "\n", place, failure.kind().token(), failure.field().orElse(""), withoutParticulars(failure.text()));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(likeness.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Whether a text has the form of a group's id. */
    public static boolean isId(String text) {
        return text.length() == DIGITS && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    /** The words without quoted names, addresses, and whatever has a digit in it. */
    static String withoutParticulars(String text) {
        String plain = QUOTED.matcher(text).replaceAll("'*'");
        plain = ADDRESS.matcher(plain).replaceAll("*");
        String like = BLANKS.splitAsStream(plain.strip().toLowerCase(Locale.ROOT))
                .map(word -> word.chars().anyMatch(Character::isDigit) ? "*" : word)
                .collect(Collectors.joining(" "));
        return like.substring(0, Math.min(LONGEST, like.length()));
    }
}
