/**
 * Looks after our standing at a source: that it sends what we need, and that it is left alone while it does not want us.
 */
@NullMarked
package dev.hexbridge.application.care;

import org.jspecify.annotations.NullMarked;
