/** Tests of the proving ground's command line. */
@NullMarked
package dev.hexbridge.adapters.proving.command;

import org.jspecify.annotations.NullMarked;
