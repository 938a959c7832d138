/** Tests with a real server, among them one whose owner is killed. */
@NullMarked
package dev.hexbridge.adapters.embeddedpostgres;

import org.jspecify.annotations.NullMarked;
