package dev.hexbridge.adapters.sandboxshopify.orders;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a merchant changes on one line; what is absent stays.
 *
 * @param quantity units still wanted; 0 removes the line
 * @param price of one unit, in the shop's currency
 * @param discount taken off the whole line beside what is taken off already, in the shop's currency
 */
public record LineEdit(Optional<Integer> quantity, Optional<BigDecimal> price, Optional<BigDecimal> discount) {}
