@NullMarked
package dev.hexbridge.adapters.proving.wire;

import org.jspecify.annotations.NullMarked;
