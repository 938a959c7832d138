@NullMarked
package dev.hexbridge.adapters.proving.ledger;

import org.jspecify.annotations.NullMarked;
