/**
 * What the shop's refusals mean: by the code of an error first, then by the wordings of the pattern documents.
 */
@NullMarked
package dev.hexbridge.adapters.shopify.refusal;

import org.jspecify.annotations.NullMarked;
