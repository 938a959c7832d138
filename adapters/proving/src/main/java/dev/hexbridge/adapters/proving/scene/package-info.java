/** Everything that is started for a torment: the database, the emulated peers, the engines, and what stands between them. */
@NullMarked
package dev.hexbridge.adapters.proving.scene;

import org.jspecify.annotations.NullMarked;
