package dev.hexbridge.adapters.shopify.door;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;

class SignaturesPropertiesTest {

    private final Signatures signatures = new Signatures(List.of(new Secret("new"), new Secret("old")));

    @Property
    void whatEitherSecretSignedIsProven(@ForAll byte[] body) throws Exception {
        assertTrue(signatures.prove(body, signature("new", body)));
        assertTrue(signatures.prove(body, signature("old", body)));
        assertFalse(signatures.prove(body, signature("other", body)));
    }

    @Property
    void aFlippedBitOfTheBodyIsNoticed(
            @ForAll @NotEmpty byte[] body,
            @ForAll @IntRange(max = 1 << 20) int place,
            @ForAll @IntRange(max = 7) int bit)
            throws Exception {
        String signature = signature("new", body);
        byte[] flipped = body.clone();
        flipped[place % body.length] ^= (byte) (1 << bit);

        assertFalse(signatures.prove(flipped, signature));
    }

    @Property
    void aFlippedBitOfTheSignatureIsNoticed(
            @ForAll byte[] body, @ForAll @IntRange(max = 31) int place, @ForAll @IntRange(max = 7) int bit)
            throws Exception {
        byte[] claimed = Base64.getDecoder().decode(signature("new", body));
        claimed[place] ^= (byte) (1 << bit);

        assertFalse(signatures.prove(body, Base64.getEncoder().encodeToString(claimed)));
    }

    @Property
    void anythingElseInTheHeaderIsNoSignature(@ForAll byte[] body, @ForAll @StringLength(max = 200) String header) {
        assertFalse(signatures.prove(body, header));
    }

    @Property(tries = 10)
    void noHeaderIsNoSignature(@ForAll byte[] body) {
        assertFalse(signatures.prove(body, null));
    }

    private static String signature(String secret, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }
}
