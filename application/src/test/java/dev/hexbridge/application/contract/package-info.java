/**
 * What every journal promises, as tests: one abstract suite for each outbound port of it. An adapter extends the
 * suites and says how a journal is opened; the in-memory one passes them too, so that tests upon it mean something.
 */
@NullMarked
package dev.hexbridge.application.contract;

import org.jspecify.annotations.NullMarked;
