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

    private final MessageDigest digest;

    Ink() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    Ink text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
        return this;
    }

    Ink number(long number) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            digest.update((byte) (number >>> shift));
        }
        return this;
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
        return new Fingerprint(HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), KEPT)));
    }
}
