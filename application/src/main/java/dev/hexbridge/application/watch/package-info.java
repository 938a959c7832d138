/**
 * Watches over the engine: looks at its vital signs every little while, remembers what is wrong and who was told, and
 * tells people over the channels that are set up.
 */
@NullMarked
package dev.hexbridge.application.watch;

import org.jspecify.annotations.NullMarked;
