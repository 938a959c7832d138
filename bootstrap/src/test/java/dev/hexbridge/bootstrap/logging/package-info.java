@NullMarked
package dev.hexbridge.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
