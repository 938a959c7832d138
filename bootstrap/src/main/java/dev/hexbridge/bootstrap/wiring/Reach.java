package dev.hexbridge.bootstrap.wiring;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Answers a question that only this engine can answer, at the public listener: so that whoever holds the operations
 * token can tell from outside whether an address leads here. The answer tells nothing else.
 */
final class Reach {

    static final String PATH = "/webhooks/reach/";

    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final String ALGORITHM = "HmacSHA256";

    private Reach() {}

    static void mount(Router router, String token) {
        router.get(PATH + ":nonce").handler(context -> {
            String nonce = context.pathParam("nonce");
            HttpServerResponse response = context.response();
            if (nonce != null && NONCE.matcher(nonce).matches()) {
                response.putHeader("Content-Type", "text/plain").end(answer(token, nonce));
            } else {
                response.setStatusCode(404).end();
            }
        });
    }

    static String answer(String token, String nonce) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(("hexbridge reach " + nonce).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
