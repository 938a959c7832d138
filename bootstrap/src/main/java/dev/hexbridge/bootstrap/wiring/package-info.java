/**
 * Where every part is made and joined: each {@code new} of the running engine stands here.
 */
@NullMarked
package dev.hexbridge.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
