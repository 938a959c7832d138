/** Small frozen programs that do the least which any engine must do. They share no code with the engine. */
@NullMarked
package dev.hexbridge.adapters.proving.yardstick;

import org.jspecify.annotations.NullMarked;
