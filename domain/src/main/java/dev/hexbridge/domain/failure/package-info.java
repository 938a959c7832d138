/**
 * What failures mean, in words: patterns that class a system's refusals by codes, field names and wordings in several
 * languages, and the groups that like failures form. Says what is wrong and who can mend it; never whether an effect
 * happened.
 */
@NullMarked
package dev.hexbridge.domain.failure;

import org.jspecify.annotations.NullMarked;
