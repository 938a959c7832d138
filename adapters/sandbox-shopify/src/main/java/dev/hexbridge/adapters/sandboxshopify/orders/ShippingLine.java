package dev.hexbridge.adapters.sandboxshopify.orders;

/** A chosen delivery method; the price is before its discounts. */
public record ShippingLine(long id, String title, String code, String source, LinePrice price) {}
