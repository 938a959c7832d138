package dev.hexbridge.adapters.postgres.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm;
import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm.Kind;
import dev.hexbridge.domain.message.TenantId;
import dev.hexbridge.domain.novelty.Fingerprint;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Journals keep digests and hidden fingerprints: each version of the program makes the same of the same. */
class DigestsTest {

    private static final String TERM = " #0049 (151) 23-AB";

    private final Digests digests = new Digests(new byte[32], TenantId.DEFAULT);

    @Test
    void aTermHasTheDigestItAlwaysHad() {
        assertEquals("a7a8a012-d5f4-8da5-dc96-81b12dafbfca", of(Kind.EMAIL, TERM));
        assertEquals("27fa35a9-ed19-52f4-737e-50c85f4d7915", of(Kind.NUMBER, TERM));
        assertEquals("0d56d0c2-b2ad-2dd5-2f7e-a1e73eab77d6", of(Kind.PHONE, TERM));
        assertEquals(
                "06a5e901-4223-3b95-9dfc-b447fb736b8c",
                digests.ofReserved("a", "b").toString());
    }

    @Test
    void aPhoneNumberIsFoundHoweverItIsWritten() {
        assertEquals(of(Kind.PHONE, "+49 151 23"), of(Kind.PHONE, "0049-151/23"));
        assertEquals(Optional.empty(), digests.of(new SearchTerm(Kind.PHONE, "00 -")));
    }

    @Test
    void aFingerprintHasTheCoverItAlwaysHad() {
        Veil veil = new Sealer(new byte[32], TenantId.DEFAULT, new SecureRandom()).veil();
        Fingerprint print = new Fingerprint("00112233445566778899aabbccddeeff");
        UUID cover = UUID.fromString("bc053162-9f5c-6d5b-80c9-13ec3a5cc4f8");

        assertEquals(cover, veil.hide(print));
        assertEquals(print, veil.show(cover));
    }

    private String of(Kind kind, String text) {
        return digests.of(new SearchTerm(kind, text)).orElseThrow().toString();
    }
}
