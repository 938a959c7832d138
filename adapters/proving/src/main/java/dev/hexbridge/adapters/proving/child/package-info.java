/** Parts of a measurement that run as processes of their own, so that each one's share of the machine is told apart. */
@NullMarked
package dev.hexbridge.adapters.proving.child;

import org.jspecify.annotations.NullMarked;
