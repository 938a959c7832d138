package dev.hexbridge.adapters.sandboxshopify.orders;

import java.util.Optional;

/** A country and, where the country is divided for the post, its province. */
public record Region(String country, String countryCode, Optional<String> province, Optional<String> provinceCode) {}
