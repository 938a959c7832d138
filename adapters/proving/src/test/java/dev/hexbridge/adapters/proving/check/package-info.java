@NullMarked
package dev.hexbridge.adapters.proving.check;

import org.jspecify.annotations.NullMarked;
