/**
 * What every implementation of an outbound port must pass, one abstract suite for each port: subclassed in the module
 * of each adapter, and here for the fakes.
 */
@NullMarked
package dev.hexbridge.application.contract;

import org.jspecify.annotations.NullMarked;
