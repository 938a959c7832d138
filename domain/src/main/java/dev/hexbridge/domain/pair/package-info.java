/**
 * Who is kept in agreement with whom: one shop, one legal entity, and what is agreed between the two.
 */
@NullMarked
package dev.hexbridge.domain.pair;

import org.jspecify.annotations.NullMarked;
