package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Buyer;
import dev.hexbridge.domain.identity.Digest;
import dev.hexbridge.domain.identity.EmailAddress;
import dev.hexbridge.domain.identity.PhoneNumber;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
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
                .or(() -> buyer.anyEmail()
                        .filter(email -> !email.isBlank())
                        .map(email -> "E" + Digest.of(address(email), DIGEST_DIGITS)))
                .or(() -> buyer.anyPhone()
                        .map(BuyerIdentity::number)
                        .filter(phone -> !phone.isEmpty())
                        .map(phone -> "P" + Digest.of(phone, DIGEST_DIGITS)))
                .map(id -> new EntityKey(shop, EntityKind.CUSTOMER, id));
    }

    /** What is no address identifies all the same: it is what the shop was told. */
    private static String address(String email) {
        return EmailAddress.of(email)
                .map(EmailAddress::normal)
                .orElseGet(() -> email.strip().toLowerCase(Locale.ROOT));
    }

    private static String number(String phone) {
        return PhoneNumber.of(phone, Optional.empty())
                .map(PhoneNumber::normal)
                .orElseGet(() -> phone.replaceAll("[^0-9+]", ""));
    }
}
