/**
 * In-memory stand-ins for the outbound ports, for tests. Each passes the contract suite of its port, so that what is
 * tested with it holds with the real adapter too.
 */
@NullMarked
package dev.hexbridge.application.fake;

import org.jspecify.annotations.NullMarked;
