/**
 * What may become of a delivery: the outcomes an adapter reports, the classes of failure and who must act on
 * them, the lifecycle of a dirty key as a table, and when to try again.
 */
@NullMarked
package dev.hexbridge.domain.delivery;

import org.jspecify.annotations.NullMarked;
