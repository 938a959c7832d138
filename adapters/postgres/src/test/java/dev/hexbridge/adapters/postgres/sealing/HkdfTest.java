package dev.hexbridge.adapters.postgres.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The derivation agrees with the standard's own example. */
class HkdfTest {

    /** RFC 5869, appendix A.1: extract, and the first block of expand. */
    @Test
    void extractAndExpandGiveTheValuesOfTheStandard() {
        HexFormat hex = HexFormat.of();
        byte[] secret = hex.parseHex("0b".repeat(22));
        byte[] salt = hex.parseHex("000102030405060708090a0b0c");

        byte[] extracted = Hkdf.mac(salt, secret);
        byte[] expanded = Hkdf.mac(extracted, hex.parseHex("f0f1f2f3f4f5f6f7f8f901"));

        assertEquals("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5", hex.formatHex(extracted));
        assertEquals("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf", hex.formatHex(expanded));
    }

    @Test
    void everyPurposeHasAKeyOfItsOwn() {
        byte[] master = new byte[32];

        assertNotEquals(
                HexFormat.of().formatHex(Hkdf.derive(master, "wrap/a")),
                HexFormat.of().formatHex(Hkdf.derive(master, "wrap/b")));
    }
}
