/**
 * An emulated Dynamics 365 Finance &amp; Operations environment over real HTTP on loopback: OData with the real entity
 * sets, change sets, number sequences, etags, its own totals, and every fault an integration must survive. A peer to test
 * against and a feature users keep; it shares no code with the engine.
 */
@NullMarked
package dev.hexbridge.adapters.sandboxdynamics;

import org.jspecify.annotations.NullMarked;
