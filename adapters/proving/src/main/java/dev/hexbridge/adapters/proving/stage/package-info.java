/** The stage of one torment: everything of the scene, started and joined. */
@NullMarked
package dev.hexbridge.adapters.proving.stage;

import org.jspecify.annotations.NullMarked;
