@NullMarked
package dev.hexbridge.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
