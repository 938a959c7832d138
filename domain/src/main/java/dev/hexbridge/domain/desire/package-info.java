/**
 * What a pair wants its target to hold for one entity: identity, flow, pricing, map and total gate taken together into
 * one wish. Pure; the relay carries it out.
 */
@NullMarked
package dev.hexbridge.domain.desire;

import org.jspecify.annotations.NullMarked;
