package dev.hexbridge.adapters.sandboxshopify.orders;

/** The part of a discount that falls on one line; {@code application} is the index of the order's discount. */
public record Allocation(int application, MoneyBag amount) {}
