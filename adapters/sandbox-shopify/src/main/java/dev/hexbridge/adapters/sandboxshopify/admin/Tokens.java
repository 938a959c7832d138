package dev.hexbridge.adapters.sandboxshopify.admin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Access tokens: a permanent one, and those that the client credentials grant gives for a time. */
public final class Tokens {

    private static final int REMEMBERED = 10_000;
    private final String permanent;
    private final String clientId;
    private final String clientSecret;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final LinkedHashMap<String, Instant> expiry = new LinkedHashMap<>();
    private boolean installed = true;

    public Tokens(String permanent, String clientId, String clientSecret, InstantSource clock) {
        this.permanent = permanent;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.clock = clock;
        this.random = new SplittableRandom(clock.millis());
    }

    /** Makes every granted token void; the permanent one stays. */
    public void revokeGranted() {
        expiry.clear();
    }

    /** Puts the app out of the shop, with all its tokens, or lets it in again. */
    public void install(boolean wanted) {
        installed = wanted;
        expiry.clear();
    }

    boolean isInstalled() {
        return installed;
    }

    boolean isClient(String id, String secret) {
        return clientId.equals(id) && clientSecret.equals(secret);
    }

    String issue(long seconds) {
        String token = "shpat_%016x%016x".formatted(random.nextLong(), random.nextLong());
        expiry.put(token, clock.instant().plusSeconds(seconds));
        if (expiry.size() > REMEMBERED) {
            expiry.pollFirstEntry();
        }
        return token;
    }

    /** Who holds this token, while it is valid. */
    Optional<String> principal(String token) {
        if (token.equals(permanent)) {
            return installed ? Optional.of("admin-token") : Optional.empty();
        }
        return Optional.ofNullable(expiry.get(token))
                .filter(end -> clock.instant().isBefore(end))
                .map(end -> clientId);
    }
}
