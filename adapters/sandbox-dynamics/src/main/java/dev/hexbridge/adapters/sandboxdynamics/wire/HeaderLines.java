package dev.hexbridge.adapters.sandboxdynamics.wire;

import java.nio.charset.StandardCharsets;

/** The header lines of a piece of a batch. They are read when somebody asks: of most pieces one or two matter. */
final class HeaderLines {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int contentStart;

    /** The lines up to the empty one. */
    HeaderLines(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.from = from;
        int line = from;
        int lineEnd = lineEnd(line, end);
        while (line < end && skipBlanks(line, lineEnd) < lineEnd) {
            line = Math.min(lineEnd + 1, end);
            lineEnd = lineEnd(line, end);
        }
        this.to = line;
        this.contentStart = Math.min(lineEnd + 1, end);
    }

    /** Where what follows the empty line starts. */
    int contentStart() {
        return contentStart;
    }

    /** A header by its lower-case name, the last of several; empty when absent. */
    String get(String name) {
        String value = "";
        int lineEnd;
        for (int line = from; line < to; line = lineEnd + 1) {
            lineEnd = lineEnd(line, to);
            int begin = skipBlanks(line, lineEnd);
            int colon = skipBlanks(Math.min(begin + name.length(), lineEnd), lineEnd);
            if (colon < lineEnd && bytes[colon] == ':' && isName(name, begin)) {
                value = new String(bytes, colon + 1, lineEnd - colon - 1, StandardCharsets.UTF_8).strip();
            }
        }
        return value;
    }

    private boolean isName(String name, int begin) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.toLowerCase((char) bytes[begin + i]) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int skipBlanks(int begin, int end) {
        int at = begin;
        while (at < end && bytes[at] >= 0 && Character.isWhitespace(bytes[at])) {
            at++;
        }
        return at;
    }

    private int lineEnd(int begin, int end) {
        int at = begin;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
