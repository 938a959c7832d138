/**
 * Money that moved, as facts, and the payment journals that they are booked in: which transactions count, which batch
 * takes each, and what to do next so that a batch holds each of its facts exactly once. Pure.
 */
@NullMarked
package dev.hexbridge.domain.payment;

import org.jspecify.annotations.NullMarked;
