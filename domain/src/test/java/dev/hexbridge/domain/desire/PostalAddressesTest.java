package dev.hexbridge.domain.desire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.Address;
import dev.hexbridge.domain.canonical.Buyers;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.mapping.PostalAddress;
import dev.hexbridge.domain.pair.CustomerSettings;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Which addresses an account gets besides its primary one, and under which keys. */
class PostalAddressesTest {

    private static final int LONGEST_DESCRIPTION = 60;
    private static final Address PARCEL_SHOP =
            Buyers.address("Jane", "Doe", "9 Dock Road", "Chicago", "IL", "60601", "US");

    @Test
    void anAddressThatIsNotThePrimaryOneIsAddedWithItsRole() {
        List<PostalAddress> found = addresses(PARCEL_SHOP, CustomerSettings.Addresses.ALL);

        assertEquals(
                List.of(PARCEL_SHOP), found.stream().map(PostalAddress::address).toList());
        assertTrue(found.getFirst().delivers());
        assertTrue(
                found.getFirst().key().startsWith("Jane Doe, Chicago #"),
                found.getFirst().key());
    }

    @Test
    void thePrimaryAddressIsNotAddedASecondTime() {
        Address shouted = Buyers.address("JANE", "DOE", " 1  MAIN street", "Springfield", "il", "62701", "us");

        assertEquals(List.of(), addresses(shouted, CustomerSettings.Addresses.ALL));
    }

    @Test
    void aPairThatWantsThePrimaryAddressOnlyGetsNoOther() {
        assertEquals(List.of(), addresses(PARCEL_SHOP, CustomerSettings.Addresses.PRIMARY));
    }

    @Property(tries = 60)
    void aKeyFitsIntoADescriptionWhateverTheAddressSays(
            @ForAll @StringLength(max = 50) String name,
            @ForAll @StringLength(max = 50) String street,
            @ForAll @StringLength(max = 50) String city) {
        Address address = Buyers.address(name, name, street, city, "IL", "62701", "US");

        assertTrue(PostalAddresses.key(address).length() <= LONGEST_DESCRIPTION);
        assertEquals(PostalAddresses.key(address), PostalAddresses.key(address));
    }

    private static List<PostalAddress> addresses(Address shipping, CustomerSettings.Addresses wanted) {
        var order = Orders.order()
                .withLine("MUG", 1, "10.00")
                .by(Buyers.jane())
                .shippedTo(shipping)
                .build();
        return PostalAddresses.of(order, BuyerRecord.of(order, "7", CustomerSettings.USUAL), wanted);
    }
}
