/**
 * Finds out where every order of a time stands, and has what is missing read anew. Asks the sources and the journal page
 * by page; what a state is, the domain says.
 */
@NullMarked
package dev.hexbridge.application.reconcile;

import org.jspecify.annotations.NullMarked;
