package dev.hexbridge.adapters.postgres.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import org.junit.jupiter.api.Test;

/** A journal moves between machines, of which one may load native code and the other not. */
class PackingTest {

    private static final List<Packing> KINDS =
            List.of(new Packing(LZ4Factory.fastestInstance()), new Packing(LZ4Factory.safeInstance()));

    @Test
    void eachKindReadsWhatTheOtherPacked() {
        for (int times : new int[] {0, 1, 500, 100_000}) {
            byte[] plain =
                    "{\"sku\":\"MUG\",\"price\":\"10.00\"},".repeat(times).getBytes(StandardCharsets.US_ASCII);
            for (Packing one : KINDS) {
                for (Packing other : KINDS) {
                    assertArrayEquals(plain, other.unpack(one.pack(plain)));
                }
            }
        }
    }

    @Test
    void whatIsNoPackIsRefusedByBoth() {
        for (Packing kind : KINDS) {
            assertThrows(LZ4Exception.class, () -> kind.unpack(new byte[] {0, 0, 1, 0, 17, 1, 2, 3}));
            assertThrows(IllegalStateException.class, () -> kind.unpack(new byte[] {-1, 0, 0, 0, 17}));
        }
    }
}
