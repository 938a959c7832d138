package dev.hexbridge.adapters.postgres.sealing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * Packs bytes: four of length, then an LZ4 block. LZ4's own C code does it where the platform lets it be loaded, in less
 * than half the time; elsewhere Java does. Either reads what the other wrote. May be used by any thread.
 */
final class Packing {

    private static final int MOST_BYTES = 64 << 20;

    private final LZ4Compressor compressor;
    private final LZ4SafeDecompressor decompressor;

    Packing() {
        this(LZ4Factory.fastestInstance());
    }

    Packing(LZ4Factory lz4) {
        compressor = lz4.fastCompressor();
        decompressor = lz4.safeDecompressor();
    }

    byte[] pack(byte[] plain) {
        byte[] packed = new byte[Integer.BYTES + compressor.maxCompressedLength(plain.length)];
        ByteBuffer.wrap(packed).putInt(plain.length);
        int length = compressor.compress(plain, 0, plain.length, packed, Integer.BYTES);
        return Arrays.copyOf(packed, Integer.BYTES + length);
    }

    byte[] unpack(byte[] packed) {
        int length = ByteBuffer.wrap(packed).getInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IllegalStateException("not a length: " + length);
        }
        byte[] plain = new byte[length];
        decompressor.decompress(packed, Integer.BYTES, packed.length - Integer.BYTES, plain, 0);
        return plain;
    }
}
