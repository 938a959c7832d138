package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Buyer;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Who a buyer is: the shop's customer id, else the e-mail address, else the phone number. Addresses and numbers go
 * into keys as digests only, since keys stand in logs and tables in clear.
 */
public final class BuyerIdentity {

    private static final int DIGEST_DIGITS = 12;

    private BuyerIdentity() {}

    /** The key of the buyer's customer entity; empty for a buyer of whom nothing is known. */
    public static Optional<EntityKey> of(ConnectionName shop, Buyer buyer) {
        return buyer.customer()
                .map(customer -> customer.id())
                .or(() ->
                        buyer.anyEmail().map(email -> "E" + digest(email.strip().toLowerCase(Locale.ROOT))))
                .or(() -> buyer.anyPhone().map(BuyerIdentity::digits).map(phone -> "P" + digest(phone)))
                .map(id -> new EntityKey(shop, EntityKind.CUSTOMER, id));
    }

    private static String digits(String phone) {
        return phone.replaceAll("[^0-9+]", "");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGEST_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
