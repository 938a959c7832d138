/**
 * Reads receipts in the order of their slot, has them translated, walks the pair's flow and marks keys dirty.
 */
@NullMarked
package dev.hexbridge.application.interpret;

import org.jspecify.annotations.NullMarked;
