package dev.hexbridge.domain.mapping;

/**
 * What every document starts with.
 *
 * @param format the format of the document's kind: {@value #FORMAT} is the only one so far
 * @param name the document's name, unique in its kind: lower-case letters, digits and dashes
 * @param version counts the document's published states, from 1
 */
public record DocumentHead(int format, String name, int version) {

    /** The format that this program reads and writes. */
    public static final int FORMAT = 1;
}
