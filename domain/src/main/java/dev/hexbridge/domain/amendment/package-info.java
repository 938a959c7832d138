/**
 * What becomes of an edit that reaches the engine after its order has reached the ERP: twelve kinds of edits, five
 * states, one table; and the arithmetic of what a document that is closed leaves to further ones.
 */
@NullMarked
package dev.hexbridge.domain.amendment;

import org.jspecify.annotations.NullMarked;
