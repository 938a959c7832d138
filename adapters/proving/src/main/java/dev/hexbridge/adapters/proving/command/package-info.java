/** The command line of the proving ground. */
@NullMarked
package dev.hexbridge.adapters.proving.command;

import org.jspecify.annotations.NullMarked;
