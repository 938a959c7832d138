package dev.hexbridge.domain.novelty;

import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes a content up bit by bit. Every part is framed by its length or number, so that no content reads like another
 * with its parts cut elsewhere.
 */
final class Ink {

    /** 128 bits: enough that no two contents of one entity ever meet. */
    private static final int KEPT = 16;

    /** Enough for most orders. */
    private static final int USUAL = 4_096;

    /** Gathered here and digested at once: an order has hundreds of small parts. */
    private byte[] taken = new byte[USUAL];

    private int length;

    Ink text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        int start = extend(bytes.length);
        System.arraycopy(bytes, 0, taken, start, bytes.length);
        return this;
    }

    /** Eight bytes, the highest first. */
    Ink number(long number) {
        int at = extend(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            taken[at++] = (byte) (number >>> shift);
        }
        return this;
    }

    /** Makes room for so many bytes more, and tells where they go. */
    private int extend(int bytes) {
        int start = length;
        length += bytes;
        if (length > taken.length) {
            taken = Arrays.copyOf(taken, Math.max(length, 2 * taken.length));
        }
        return start;
    }

    Ink word(Enum<?> word) {
        return text(word.name());
    }

    /** The moment; in which zone it is told carries no meaning. */
    Ink time(OffsetDateTime time) {
        return number(time.toEpochSecond()).number(time.getNano());
    }

    Ink money(DualMoney money) {
        return money(money.shop()).money(money.presentment());
    }

    private Ink money(Money money) {
        return text(money.amount().toPlainString()).text(money.currency().code());
    }

    Ink text(Optional<String> text) {
        return maybe(text, this::text);
    }

    Ink time(Optional<OffsetDateTime> time) {
        return maybe(time, this::time);
    }

    <T> Ink maybe(Optional<T> value, Consumer<T> print) {
        number(value.isPresent() ? 1 : 0);
        value.ifPresent(print);
        return this;
    }

    <T> Ink all(List<T> values, Consumer<T> print) {
        number(values.size());
        values.forEach(print);
        return this;
    }

    Fingerprint dry() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(taken, 0, length);
            return new Fingerprint(HexFormat.of().formatHex(digest.digest(), 0, KEPT));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
