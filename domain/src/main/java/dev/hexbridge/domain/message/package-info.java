/**
 * What arrived, from where, and about which entity: receipts, their origin, the key of the entity they speak
 * of, the slot that orders them and the position that names them in the journal.
 */
@NullMarked
package dev.hexbridge.domain.message;

import org.jspecify.annotations.NullMarked;
