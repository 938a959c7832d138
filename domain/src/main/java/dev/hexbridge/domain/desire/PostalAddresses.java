package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Address;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.identity.Digest;
import dev.hexbridge.domain.mapping.PostalAddress;
import dev.hexbridge.domain.pair.CustomerSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The postal addresses of an order as children of its buyer's account. The ERP gives each address it is sent a location
 * of its own, so an address is known by what it says: {@link #FIELDS}, in this order, make its key.
 */
public final class PostalAddresses {

    /** The fields that tell one address from another; the account's root record bears the primary one in the same. */
    public static final List<String> FIELDS =
            List.of("AddressStreet", "AddressCity", "AddressState", "AddressZipCode", "AddressCountryRegionId");

    private PostalAddresses() {}

    /** What a map makes children of; none unless the pair wants them. */
    static List<PostalAddress> of(Order order, CustomerSettings.Addresses wanted) {
        if (wanted == CustomerSettings.Addresses.PRIMARY) {
            return List.of();
        }
        Optional<Address> delivery = order.shippingAddress().filter(PostalAddresses::saysSomething);
        Optional<Address> invoice = order.buyer().billingAddress().filter(PostalAddresses::saysSomething);
        boolean one = delivery.isPresent() && delivery.equals(invoice);
        List<PostalAddress> found = new ArrayList<>();
        delivery.ifPresent(address -> found.add(new PostalAddress("delivery", address, true, one)));
        invoice.filter(address -> !one)
                .ifPresent(address -> found.add(new PostalAddress("invoice", address, false, true)));
        return found;
    }

    /** The document with each child under the key of what it says; of two that say the same the first stays. */
    static StateDoc keyed(StateDoc document) {
        Map<String, TargetRecord> children = new LinkedHashMap<>();
        for (TargetRecord child : document.children()) {
            String key = key(child);
            children.putIfAbsent(key, new TargetRecord(child.kind(), key, child.fields()));
        }
        return new StateDoc(document.root(), List.copyOf(children.values()));
    }

    /** The key of the address that a record bears. */
    static String key(TargetRecord record) {
        return Digest.ofContent(FIELDS.stream()
                .map(field -> Optional.ofNullable(record.fields().get(field))
                        .map(FieldValue::display)
                        .orElse(""))
                .toList());
    }

    private static boolean saysSomething(Address address) {
        return address.street().line1().filter(line -> !line.isBlank()).isPresent();
    }
}
