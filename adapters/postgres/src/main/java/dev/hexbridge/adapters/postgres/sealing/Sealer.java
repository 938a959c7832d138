package dev.hexbridge.adapters.postgres.sealing;

import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens bodies: LZ4, then AES-256-GCM under a random key of its own, which is wrapped (RFC 3394) by a key
 * derived for the tenant from the master key. The context is authenticated: a body put beside another row does not
 * open. May be used by any thread.
 */
public final class Sealer {

    private static final int FORMAT = 1;
    private static final int KEY_BYTES = 32;

    private final TenantId tenant;
    private final int keyId;
    private final SecureRandom random;
    private final Veil veil;
    private final ThreadLocal<Ciphers> ciphers;
    private final Packing packing = new Packing();

    /**
     * A sealer for one tenant.
     *
     * @param master the master key, 32 bytes
     * @param random where the keys come from
     */
    public Sealer(byte[] master, TenantId tenant, SecureRandom random) {
        this.tenant = tenant;
        this.random = random;
        keyId = ByteBuffer.wrap(Hkdf.derive(master, "id")).getInt();
        veil = new Veil(master, tenant);
        SecretKey tenantKey = new SecretKeySpec(Hkdf.derive(master, "wrap/" + tenant), "AES");
        ciphers = ThreadLocal.withInitial(() -> Ciphers.of(tenantKey));
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
        byte[] chosen = new byte[KEY_BYTES];
        random.nextBytes(chosen);
        SecretKey key = new SecretKeySpec(chosen, "AES");
        try {
            Ciphers mine = ciphers.get();
            byte[] body = mine.encipher(packing.pack(plain), key, context);
            return new Sealed(FORMAT, keyId, Buffer.buffer(mine.wrap(key)), Buffer.buffer(body));
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
            Ciphers mine = ciphers.get();
            Key key = mine.unwrap(sealed.wrapped().getBytes());
            return packing.unpack(mine.decipher(sealed.body().getBytes(), key, context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sealed bytes are damaged or not of this place", e);
        }
    }
}
