package dev.hexbridge.adapters.dynamics.batch;

/**
 * Headers and what follows the blank line after them.
 *
 * @param headers the headers
 * @param content the rest, byte for byte
 */
record Section(Headers headers, Octets content) {

    static Section read(Octets text) {
        int line = 0;
        while (line < text.length()) {
            int lineFeed = text.lineFeed(line);
            int next = Math.min(text.length(), lineFeed + 1);
            if (text.skipBlanks(line, lineFeed) == lineFeed) {
                return new Section(new Headers(text.slice(0, line)), text.slice(next, text.length()));
            }
            line = next;
        }
        return new Section(new Headers(text), Octets.NONE);
    }

    String header(String name) {
        return headers.get(name);
    }
}
