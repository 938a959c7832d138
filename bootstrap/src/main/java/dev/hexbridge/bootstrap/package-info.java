/**
 * Where everything is put together: the command line, the settings, the wiring, the start and the drain. No decision
 * of the business is taken here.
 */
@NullMarked
package dev.hexbridge.bootstrap;

import org.jspecify.annotations.NullMarked;
