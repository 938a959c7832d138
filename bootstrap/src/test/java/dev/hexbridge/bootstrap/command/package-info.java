@NullMarked
package dev.hexbridge.bootstrap.command;

import org.jspecify.annotations.NullMarked;
