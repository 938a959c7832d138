package dev.hexbridge.adapters.sandboxshopify.orders;

import java.math.BigDecimal;

/** One tax on one line, after discounts. The rate is a fraction: 0.19. */
public record TaxLine(String title, BigDecimal rate, MoneyBag amount) {}
