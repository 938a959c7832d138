/** The load: buyers who order and edit, and the courier who brings their shops' webhooks to the engine. */
@NullMarked
package dev.hexbridge.adapters.proving.drive;

import org.jspecify.annotations.NullMarked;
