package dev.hexbridge.adapters.postgres.sealing;

import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** The ciphers that a sealer needs, for one thread: to find one costs more than to use it. */
final class Ciphers {

    private static final int TAG_BITS = 128;

    /** Because a key seals one body only, the nonce is constant. */
    private static final GCMParameterSpec ONCE = new GCMParameterSpec(TAG_BITS, new byte[12]);

    private final Cipher wrapping = Cipher.getInstance("AES/KW/NoPadding");
    private final Cipher unwrapping = Cipher.getInstance("AES/KW/NoPadding");
    private final Cipher body = Cipher.getInstance("AES/GCM/NoPadding");

    private Ciphers(Key tenant) throws GeneralSecurityException {
        wrapping.init(Cipher.WRAP_MODE, tenant);
        unwrapping.init(Cipher.UNWRAP_MODE, tenant);
    }

    /** Ciphers whose wrapping key is the tenant's. */
    static Ciphers of(SecretKey tenant) {
        try {
            return new Ciphers(tenant);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES with key wrap and GCM", e);
        }
    }

    byte[] wrap(Key key) throws GeneralSecurityException {
        return wrapping.wrap(key);
    }

    Key unwrap(byte[] wrapped) throws GeneralSecurityException {
        return unwrapping.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
    }

    byte[] encipher(byte[] plain, Key key, byte[] context) throws GeneralSecurityException {
        body.init(Cipher.ENCRYPT_MODE, key, ONCE);
        body.updateAAD(context);
        return body.doFinal(plain);
    }

    byte[] decipher(byte[] enciphered, Key key, byte[] context) throws GeneralSecurityException {
        body.init(Cipher.DECRYPT_MODE, key, ONCE);
        body.updateAAD(context);
        return body.doFinal(enciphered);
    }
}
