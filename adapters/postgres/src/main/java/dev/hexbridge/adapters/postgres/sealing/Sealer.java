package dev.hexbridge.adapters.postgres.sealing;

import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * Seals and opens bodies: LZ4, then AES-256-GCM under a random key of its own, which is wrapped (RFC 3394) by a key
 * derived for the tenant from the master key. Because a key seals one body only, the nonce is constant. The context
 * is authenticated: a body put beside another row does not open. May be used by any thread.
 */
public final class Sealer {

    private static final int FORMAT = 1;
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;
    private static final int MOST_BYTES = 64 << 20;
    private static final GCMParameterSpec ONCE = new GCMParameterSpec(TAG_BITS, new byte[12]);

    private final TenantId tenant;
    private final SecretKey tenantKey;
    private final int keyId;
    private final SecureRandom random;
    private final Veil veil;
    private final LZ4Compressor compressor = LZ4Factory.safeInstance().fastCompressor();
    private final LZ4SafeDecompressor decompressor = LZ4Factory.safeInstance().safeDecompressor();

    /**
     * A sealer for one tenant.
     *
     * @param master the master key, 32 bytes
     * @param random where the keys come from
     */
    public Sealer(byte[] master, TenantId tenant, SecureRandom random) {
        this.tenant = tenant;
        tenantKey = new SecretKeySpec(Hkdf.derive(master, "wrap/" + tenant), "AES");
        keyId = ByteBuffer.wrap(Hkdf.derive(master, "id")).getInt();
        this.random = random;
        veil = new Veil(master, tenant);
    }

    /** The cipher of fingerprints for the same tenant. */
    public Veil veil() {
        return veil;
    }

    /** Whether this is the sealer of that tenant. */
    public boolean sealsFor(TenantId other) {
        return tenant.equals(other);
    }

    /** Seals a body for the place that the context names. */
    public Sealed seal(byte[] plain, byte[] context) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        SecretKey secret = new SecretKeySpec(key, "AES");
        try {
            Cipher wrap = Cipher.getInstance("AES/KW/NoPadding");
            wrap.init(Cipher.WRAP_MODE, tenantKey);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, secret, ONCE);
            cipher.updateAAD(context);
            byte[] body = cipher.doFinal(compressed(plain));
            return new Sealed(FORMAT, keyId, Buffer.buffer(wrap.wrap(secret)), Buffer.buffer(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /**
     * Opens what was sealed for the same context.
     *
     * @throws IllegalStateException where the master key is another, or the bytes are not what was sealed
     */
    public byte[] open(Sealed sealed, byte[] context) {
        if (sealed.format() != FORMAT) {
            throw new IllegalStateException("sealed in format " + sealed.format() + ", which is not known here");
        }
        if (sealed.keyId() != keyId) {
            throw new IllegalStateException("sealed with another master key: its id is "
                    + Integer.toHexString(sealed.keyId()) + ", ours is " + Integer.toHexString(keyId));
        }
        try {
            Cipher wrap = Cipher.getInstance("AES/KW/NoPadding");
            wrap.init(Cipher.UNWRAP_MODE, tenantKey);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, wrap.unwrap(sealed.wrapped().getBytes(), "AES", Cipher.SECRET_KEY), ONCE);
            cipher.updateAAD(context);
            return decompressed(cipher.doFinal(sealed.body().getBytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sealed bytes are damaged or not of this place", e);
        }
    }

    /** Four bytes of length, then the LZ4 block. */
    private byte[] compressed(byte[] plain) {
        byte[] target = new byte[Integer.BYTES + compressor.maxCompressedLength(plain.length)];
        ByteBuffer.wrap(target).putInt(plain.length);
        int length = compressor.compress(plain, 0, plain.length, target, Integer.BYTES);
        return java.util.Arrays.copyOf(target, Integer.BYTES + length);
    }

    private byte[] decompressed(byte[] packed) {
        int length = ByteBuffer.wrap(packed).getInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IllegalStateException("not a length: " + length);
        }
        byte[] plain = new byte[length];
        decompressor.decompress(packed, Integer.BYTES, packed.length - Integer.BYTES, plain, 0);
        return plain;
    }
}
