/**
 * Normal forms of what people are recognised by: e-mail addresses, phone numbers and tax ids, and the other ways in
 * which the same one may have been written down.
 */
@NullMarked
package dev.hexbridge.domain.identity;

import org.jspecify.annotations.NullMarked;
