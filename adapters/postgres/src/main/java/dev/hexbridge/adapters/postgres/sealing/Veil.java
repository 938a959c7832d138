package dev.hexbridge.adapters.postgres.sealing;

import dev.hexbridge.domain.message.TenantId;
import dev.hexbridge.domain.novelty.Fingerprint;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Enciphers fingerprints, each of which is as long as one block of AES, for the tenant: the same ones look the same,
 * and nobody without the master key can find out what they are fingerprints of by trying. May be used by any thread.
 */
public final class Veil {

    private static final IvParameterSpec ONE_BLOCK = new IvParameterSpec(new byte[16]);

    private final ThreadLocal<Cipher> hiding;
    private final ThreadLocal<Cipher> showing;

    Veil(byte[] master, TenantId tenant) {
        SecretKey key = new SecretKeySpec(Hkdf.derive(master, "fingerprint/" + tenant), "AES");
        hiding = ThreadLocal.withInitial(() -> cipher(Cipher.ENCRYPT_MODE, key));
        showing = ThreadLocal.withInitial(() -> cipher(Cipher.DECRYPT_MODE, key));
    }

    public UUID hide(Fingerprint print) {
        ByteBuffer block = ByteBuffer.wrap(block(hiding.get(), HexFormat.of().parseHex(print.value())));
        return new UUID(block.getLong(), block.getLong());
    }

    public Fingerprint show(UUID hidden) {
        ByteBuffer block = ByteBuffer.allocate(16)
                .putLong(hidden.getMostSignificantBits())
                .putLong(hidden.getLeastSignificantBits());
        return new Fingerprint(HexFormat.of().formatHex(block(showing.get(), block.array())));
    }

    /** A single block: chained to nothing, so that the same one always gives the same one. */
    private static byte[] block(Cipher cipher, byte[] block) {
        try {
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a fingerprint of one block", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, key, ONE_BLOCK);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }
}
