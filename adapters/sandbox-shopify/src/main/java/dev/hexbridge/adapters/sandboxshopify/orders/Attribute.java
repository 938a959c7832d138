package dev.hexbridge.adapters.sandboxshopify.orders;

/** A note attribute ("additional details") of an order. */
public record Attribute(String name, String value) {}
