@NullMarked
package dev.hexbridge.bootstrap;

import org.jspecify.annotations.NullMarked;
