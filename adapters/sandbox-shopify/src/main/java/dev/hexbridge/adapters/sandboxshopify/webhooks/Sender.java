package dev.hexbridge.adapters.sandboxshopify.webhooks;

import dev.hexbridge.adapters.sandboxshopify.orders.Storefront;
import java.time.InstantSource;

/** Who sends: the shop, the secret it signs with, the API version it renders, its clock and its patience. */
public record Sender(Storefront shop, String secret, String apiVersion, InstantSource clock, DeliveryPolicy policy) {}
