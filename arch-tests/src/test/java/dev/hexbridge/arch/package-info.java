/**
 * The rules of the house, and the proof that each of them bites.
 *
 * <p>A rule counts only if it has been seen to fail: the packages below {@code planted} hold one culprit for each, and
 * {@code everyRuleBites} wants it caught by name. A rule that forbids a room passes in silence when the room's name is
 * misspelt: {@code everyRoomNamedByARuleExists} closes that gap.
 */
@NullMarked
package dev.hexbridge.arch;

import org.jspecify.annotations.NullMarked;
