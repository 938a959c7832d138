package dev.hexbridge.adapters.sandboxshopify.orders;

import java.util.Optional;

/** The postal part of an address. */
public record Place(String address1, Optional<String> address2, String city, String zip, Region region) {}
