/**
 * Looks at an environment the way a person would who sets it up: one small read after the other, nothing written, and
 * each answer turned into a finding with a remedy.
 */
@NullMarked
package dev.hexbridge.adapters.dynamics.checkup;

import org.jspecify.annotations.NullMarked;
