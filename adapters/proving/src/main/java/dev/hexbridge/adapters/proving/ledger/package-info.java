/** What was sent, answered, written and kept, as those tell who did it: the driver, the emulated peers, the journal. */
@NullMarked
package dev.hexbridge.adapters.proving.ledger;

import org.jspecify.annotations.NullMarked;
