package dev.hexbridge.domain.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An e-mail address in normal form: no space around, lower case, composed Unicode (NFC). What mail providers fold
 * besides (dots, {@code +tags}) stays: whether two of those are one mailbox only the provider knows.
 *
 * @param normal the normal form
 * @param entered as it was entered, without space around
 */
public record EmailAddress(String normal, String entered) {

    /** The address in a text; empty where the text is none. */
    public static Optional<EmailAddress> of(String text) {
        String entered = text.strip();
        String normal = Normalizer.normalize(entered.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return isAddress(normal) ? Optional.of(new EmailAddress(normal, entered)) : Optional.empty();
    }

    /** The forms under which a target may hold it, the normal one first. */
    public List<String> forms() {
        return Stream.of(normal, entered).distinct().toList();
    }

    private static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at < text.length() - 1
                && text.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }
}
