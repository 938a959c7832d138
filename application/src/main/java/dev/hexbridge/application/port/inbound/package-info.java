/**
 * The verbs that the outside may ask of the engine. Where a person acts, the verb takes a principal.
 */
@NullMarked
package dev.hexbridge.application.port.inbound;

import org.jspecify.annotations.NullMarked;
