package dev.hexbridge.domain.mapping;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What transforms do to texts. */
final class Texts {

    private Texts() {}

    /** No more than so many UTF-16 units, never half a character. */
    static @Nullable String cut(String text, int length, Run run) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        run.note("cut from " + text.length() + " to " + end + " characters");
        return end == 0 ? null : text.substring(0, end).strip();
    }

    /** One part between delimiters; nothing where there are fewer, or where it is blank. */
    static @Nullable String part(String text, Pattern by, int part) {
        String[] parts = by.split(text, -1);
        int index = part < 0 ? parts.length + part : part;
        if (index < 0 || index >= parts.length) {
            return null;
        }
        String found = parts[index].strip();
        return found.isEmpty() ? null : found;
    }
}
