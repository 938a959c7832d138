package dev.hexbridge.domain.canonical;

import java.math.BigDecimal;

/**
 * One tax on a line, after discounts.
 *
 * @param title the tax's name as shown to the buyer, for example {@code MwSt}
 * @param rate the rate as a fraction: {@code 0.19} for 19 %
 * @param amount the tax itself
 * @param channelLiable whether a marketplace, not the merchant, remits it
 */
public record TaxLine(String title, BigDecimal rate, DualMoney amount, boolean channelLiable) {

    public TaxLine {
        rate = rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros();
    }
}
