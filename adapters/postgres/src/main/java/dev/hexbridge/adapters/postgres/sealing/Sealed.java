package dev.hexbridge.adapters.postgres.sealing;

import io.vertx.core.buffer.Buffer;

/**
 * Something sealed, as it is stored.
 *
 * @param format how it was made; in clear
 * @param keyId which master key the wrapped key needs; in clear
 * @param wrapped the key of this one body, wrapped by the tenant's key
 * @param body the body, compressed and encrypted
 */
public record Sealed(int format, int keyId, Buffer wrapped, Buffer body) {}
