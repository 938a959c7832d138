/**
 * The settings as records, read from one YAML file and the environment, with all faults told at once.
 */
@NullMarked
package dev.hexbridge.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
