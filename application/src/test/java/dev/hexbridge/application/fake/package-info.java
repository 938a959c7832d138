/**
 * A journal in memory, for tests of what stands above the ports. It keeps the promises of the contract suites and
 * nothing else: no durability, no bound, one node.
 */
@NullMarked
package dev.hexbridge.application.fake;

import org.jspecify.annotations.NullMarked;
