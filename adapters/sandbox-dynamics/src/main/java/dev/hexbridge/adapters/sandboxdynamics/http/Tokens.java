package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.wire.Answer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The tokens in circulation. */
public final class Tokens {
    private final Map<String, Token> tokens = new HashMap<>();

    private record Token(String client, String audience, Instant expiry) {}

    /** What a bearer token proved. */
    sealed interface Proof {
        /** The request may pass, in the name of the client. */
        record Client(String id) implements Proof {}

        /** It may not. */
        record Refused(Answer answer) implements Proof {}
    }

    void add(String token, String client, String audience, Instant expiry) {
        tokens.put(token, new Token(client, audience, expiry));
    }

    /** Makes every token issued so far worthless. */
    public void revokeAll() {
        tokens.clear();
    }

    Proof check(HttpServerRequest request, String baseUrl, Instant now) {
        String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        Token token = header.startsWith("Bearer ") ? tokens.get(header.substring("Bearer ".length())) : null;
        if (token == null || !now.isBefore(token.expiry()) || !meant(token.audience(), request, baseUrl)) {
            return new Proof.Refused(unauthorized(baseUrl));
        }
        return new Proof.Client(token.client());
    }

    /** The audience is the environment's URL exactly; with a slash at its end it is another resource. */
    private static boolean meant(String audience, HttpServerRequest request, String baseUrl) {
        String host =
                Optional.ofNullable(request.authority()).map(Object::toString).orElse("");
        return audience.equals(baseUrl) || audience.equals("http://" + host);
    }

    private static Answer unauthorized(String baseUrl) {
        return new Answer(
                401,
                Map.of("WWW-Authenticate", "Bearer authorization_uri=\"" + baseUrl + "/common/oauth2/authorize\""),
                Optional.empty());
    }
}
