/** Tests of what a measurement makes of its readings. */
@NullMarked
package dev.hexbridge.adapters.proving.run;

import org.jspecify.annotations.NullMarked;
