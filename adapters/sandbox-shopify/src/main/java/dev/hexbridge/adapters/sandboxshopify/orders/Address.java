package dev.hexbridge.adapters.sandboxshopify.orders;

import java.util.Optional;

/** A shipping, billing or customer address. */
public record Address(PersonName name, Optional<String> company, Place place, Optional<String> phone) {}
