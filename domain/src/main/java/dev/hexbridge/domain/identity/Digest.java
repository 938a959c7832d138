package dev.hexbridge.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first digits of a SHA-256 digest, in hexadecimal: tells values apart and does not show them. */
public final class Digest {

    private static final int CONTENT_DIGITS = 16;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Digest() {}

    public static String of(String text, int digits) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, digits);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A key for what has none: of texts in order, whatever their case and the blanks and line ends in them. */
    public static String ofContent(List<String> texts) {
        String normal = texts.stream()
                .map(text -> BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        return of(normal, CONTENT_DIGITS);
    }
}
