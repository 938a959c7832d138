package dev.hexbridge.adapters.sandboxshopify.orders;

/** The company a B2B order was placed for, with the location that ordered. */
public record Company(long id, String name, long locationId, String locationName) {}
