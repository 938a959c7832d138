/**
 * Rates between currencies as an ERP keeps them, and the one that counts on a day. A document bears one currency; where
 * that is neither of the order's, each amount is converted at a rate that is recorded with it.
 */
@NullMarked
package dev.hexbridge.domain.exchange;

import org.jspecify.annotations.NullMarked;
