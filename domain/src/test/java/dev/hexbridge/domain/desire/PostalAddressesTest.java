package dev.hexbridge.domain.desire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.hexbridge.domain.canonical.Address;
import dev.hexbridge.domain.canonical.Buyers;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.mapping.PostalAddress;
import dev.hexbridge.domain.pair.CustomerSettings.Addresses;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Which addresses an account gets, and by what one is known. */
class PostalAddressesTest {

    private static final Address PARCEL_SHOP =
            Buyers.address("Jane", "Doe", "9 Dock Road", "Chicago", "IL", "60601", "US");

    @Test
    void goodsAndInvoicesGoToAddressesOfTheirOwn() {
        List<PostalAddress> found = PostalAddresses.of(order(PARCEL_SHOP), Addresses.ALL);

        assertEquals(
                List.of(
                        new PostalAddress("delivery", PARCEL_SHOP, true, false),
                        new PostalAddress("invoice", Buyers.MAIN_STREET, false, true)),
                found);
    }

    @Test
    void oneAddressMayBeBoth() {
        assertEquals(
                List.of(new PostalAddress("delivery", Buyers.MAIN_STREET, true, true)),
                PostalAddresses.of(order(Buyers.MAIN_STREET), Addresses.ALL));
    }

    @Test
    void aPairThatWantsThePrimaryAddressOnlyGetsNoOther() {
        assertEquals(List.of(), PostalAddresses.of(order(PARCEL_SHOP), Addresses.PRIMARY));
    }

    @Property(tries = 40)
    void anAddressIsTheSameWhateverItsCapitalsAndBlanks(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String street) {
        TargetRecord one = record("1  " + street + " Street\nFlat 2", "Chicago");
        TargetRecord other = record(" 1 " + street.toLowerCase(Locale.ROOT) + " STREET \r\n flat 2", "CHICAGO");
        StateDoc document = PostalAddresses.keyed(new StateDoc(one, List.of(one, other)));

        assertEquals(1, document.children().size());
        assertEquals(PostalAddresses.key(one), document.children().getFirst().key());
        assertNotEquals(PostalAddresses.key(one), PostalAddresses.key(record("1 " + street, "Boston")));
    }

    private static TargetRecord record(String street, String city) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        fields.put("AddressStreet", new FieldValue.Text(street));
        fields.put("AddressCity", new FieldValue.Text(city));
        return new TargetRecord("customer-address", "", fields);
    }

    private static Order order(Address shipping) {
        return Orders.order()
                .withLine("MUG", 1, "10.00")
                .by(Buyers.jane())
                .shippedTo(shipping)
                .build();
    }
}
