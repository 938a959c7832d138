/**
 * One connection to an environment: tokens, rate budget, requests for patience, circuit breaker, and the single place
 * that decides whether a request may have reached the other side.
 */
@NullMarked
package dev.hexbridge.adapters.dynamics.connection;

import org.jspecify.annotations.NullMarked;
