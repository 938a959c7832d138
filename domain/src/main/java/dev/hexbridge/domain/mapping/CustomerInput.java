package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.pair.PairSettings;

/**
 * What a map of customers reads from: the roots of its paths.
 *
 * @param customer the customer
 * @param pair what is agreed between shop and legal entity
 * @param currency the currency of the customer's first order
 */
public record CustomerInput(Customer customer, PairSettings pair, CurrencyCode currency) {}
