package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.inbound.Principal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/**
 * The bearer tokens that open the door. Digests are compared, all of them and each in constant time, so that the
 * time to refuse tells nothing of how near a guess came.
 */
final class Keys {

    private static final String SCHEME = "Bearer ";

    private final List<Key> keys;

    Keys(List<OperationsSettings.Grant> grants) {
        this.keys = grants.stream()
                .map(grant -> new Key(digest(grant.token().reveal()), grant.principal()))
                .toList();
    }

    /** Who bears the token of these {@code Authorization} headers; nobody unless there is exactly one. */
    Optional<Principal> bearer(List<String> authorization) {
        if (authorization.size() != 1 || !authorization.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        byte[] offered =
                digest(authorization.getFirst().substring(SCHEME.length()).strip());
        Optional<Principal> found = Optional.empty();
        for (Key key : keys) {
            if (MessageDigest.isEqual(key.digest(), offered)) {
                found = Optional.of(key.principal());
            }
        }
        return found;
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a record: only the digest's bytes are
    private record Key(byte[] digest, Principal principal) {}
}
