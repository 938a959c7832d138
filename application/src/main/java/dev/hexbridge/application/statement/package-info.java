/**
 * Gathers a day's money from both sides: orders from their sources, documents from the targets as they really are now.
 * What is added up and compared, the domain says.
 */
@NullMarked
package dev.hexbridge.application.statement;

import org.jspecify.annotations.NullMarked;
