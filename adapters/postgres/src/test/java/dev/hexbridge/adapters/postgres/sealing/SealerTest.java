package dev.hexbridge.adapters.postgres.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is sealed opens in its place, under its key, unchanged or not at all. */
class SealerTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] HERE = {1};

    private final Sealer sealer = new Sealer(new byte[32], TenantId.DEFAULT, RANDOM);

    @Test
    void bodiesOfEverySizeAndKindComeBackAsTheyWere() {
        Random bytes = new Random(7);
        for (int size : new int[] {0, 1, 15, 16, 17, 4_096, 1 << 20}) {
            byte[] noise = new byte[size];
            bytes.nextBytes(noise);
            assertArrayEquals(noise, sealer.open(sealer.seal(noise, HERE), HERE));
            byte[] plain = "ab".repeat(size).getBytes(StandardCharsets.US_ASCII);
            assertArrayEquals(plain, sealer.open(sealer.seal(plain, HERE), HERE));
        }
    }

    /** Journals hold bodies that were sealed by programs long gone. */
    @Test
    void whatTheFirstProgramSealedStillOpens() {
        HexFormat hex = HexFormat.of();
        byte[] wrapped =
                hex.parseHex("0799a23e97d7fc7c5cb0434d8b647fdf8ccc2948f2f646df03c395cfce7d87e87176576fd3c67ddd");
        byte[] body =
                hex.parseHex("df92e075fd5f051eeb175df2d920c3d379f504a4906185fe7a08c05bad218534cd9af5d6d93b2ef97f99c6"
                        + "1edb3702307c5476163e9310e3da7ccc80664f7df461f19151b7cac827268bb855");
        Sealed sealed = new Sealed(1, 0xf9ad7b8b, Buffer.buffer(wrapped), Buffer.buffer(body));

        assertEquals(
                "{\"id\":1,\"note\":\"sealed by the first version, sealed by the first version\"}",
                new String(sealer.open(sealed, HERE), StandardCharsets.US_ASCII));
    }

    @Test
    void aBodyThatDidNotOpenIsNoHindranceToTheNext() {
        Sealed sealed = sealer.seal(new byte[] {1, 2, 3}, HERE);
        assertThrows(IllegalStateException.class, () -> sealer.open(sealed, new byte[] {2}));

        assertArrayEquals(new byte[] {1, 2, 3}, sealer.open(sealed, HERE));
        assertArrayEquals(new byte[] {4}, sealer.open(sealer.seal(new byte[] {4}, HERE), HERE));
    }

    @Test
    void manyThreadsSealAndOpenAtOnce() {
        Set<String> opened = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> sealer.seal(("body " + i).getBytes(StandardCharsets.US_ASCII), HERE))
                .map(one -> new String(sealer.open(one, HERE), StandardCharsets.US_ASCII))
                .collect(Collectors.toSet());

        assertEquals(IntStream.range(0, 2_000).mapToObj(i -> "body " + i).collect(Collectors.toSet()), opened);
    }

    @Test
    void theSameBodySealedTwiceLooksDifferent() {
        byte[] body = {1, 2, 3};

        assertNotEquals(sealer.seal(body, HERE).body(), sealer.seal(body, HERE).body());
    }

    @Test
    void repetitiveBodiesGetSmaller() {
        byte[] body = "{\"a\":\"b\"},".repeat(500).getBytes(StandardCharsets.US_ASCII);

        assertTrue(sealer.seal(body, HERE).body().length() < body.length / 10);
    }

    @Test
    void aBodyDoesNotOpenInAnotherPlace() {
        Sealed sealed = sealer.seal(new byte[] {1, 2, 3}, HERE);

        assertThrows(IllegalStateException.class, () -> sealer.open(sealed, new byte[] {2}));
    }

    @Test
    void aChangedBitIsNoticed() {
        Sealed sealed = sealer.seal(new byte[] {1, 2, 3}, HERE);
        Buffer changed = sealed.body().copy();
        changed.setByte(0, (byte) (changed.getByte(0) ^ 1));
        Sealed damaged = new Sealed(sealed.format(), sealed.keyId(), sealed.wrapped(), changed);

        assertThrows(IllegalStateException.class, () -> sealer.open(damaged, HERE));
    }

    @Test
    void anotherMasterKeyIsToldAsSuch() {
        byte[] other = new byte[32];
        other[31] = 1;
        Sealed sealed = sealer.seal(new byte[] {1}, HERE);
        Sealer stranger = new Sealer(other, TenantId.DEFAULT, RANDOM);

        Throwable told = assertThrows(IllegalStateException.class, () -> stranger.open(sealed, HERE));

        assertTrue(told.toString().contains("another master key"), told::toString);
    }

    @Test
    void anotherTenantsSealerDoesNotOpenIt() {
        Sealed sealed = sealer.seal(new byte[] {1}, HERE);
        Sealer neighbour = new Sealer(new byte[32], new TenantId("b"), RANDOM);

        assertThrows(IllegalStateException.class, () -> neighbour.open(sealed, HERE));
    }
}
