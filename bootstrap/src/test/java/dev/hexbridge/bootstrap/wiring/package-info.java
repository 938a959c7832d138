@NullMarked
package dev.hexbridge.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
