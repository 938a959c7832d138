package dev.hexbridge.adapters.sandboxshopify.orders;

import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Transaction.Kind;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Transaction.State;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A movement of money that a merchant or a gateway wants on an order.
 *
 * @param kind what to do
 * @param amount how much, in the currency of the shop; empty for all that is left
 * @param gateway through whom; empty for the parent's gateway, else the order's
 * @param state how it ends
 * @param parent the transaction that it belongs to; empty for the newest one that fits
 */
public record TransactionWish(
        Kind kind, Optional<BigDecimal> amount, Optional<String> gateway, State state, Optional<Long> parent) {}
