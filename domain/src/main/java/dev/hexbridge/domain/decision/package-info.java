/**
 * Decision tables: which pair takes an order, and what else depends on where the order comes from. A table is a
 * document; it is compiled, and checked for inputs without a rule and for rules that contradict each other, before
 * any order is decided by it.
 */
@NullMarked
package dev.hexbridge.domain.decision;

import org.jspecify.annotations.NullMarked;
