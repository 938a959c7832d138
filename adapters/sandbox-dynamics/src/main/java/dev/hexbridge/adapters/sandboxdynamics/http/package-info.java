/**
 * The listening side: token endpoints, the data endpoint with its batches, and the loopback surface for tests. Faults of
 * the transport (cuts, delays, gateway pages) happen here, around operations that know nothing of them.
 */
@NullMarked
package dev.hexbridge.adapters.sandboxdynamics.http;

import org.jspecify.annotations.NullMarked;
