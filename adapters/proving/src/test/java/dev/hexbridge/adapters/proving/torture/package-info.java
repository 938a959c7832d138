@NullMarked
package dev.hexbridge.adapters.proving.torture;

import org.jspecify.annotations.NullMarked;
