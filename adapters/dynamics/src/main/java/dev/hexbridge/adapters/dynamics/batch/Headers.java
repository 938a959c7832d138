package dev.hexbridge.adapters.dynamics.batch;

/**
 * Header lines as they came. They are read when they are asked for: of most parts nobody wants more than one or two.
 *
 * @param lines the lines, which may end in CRLF or LF alone
 */
public record Headers(Octets lines) {

    /**
     * A header; empty where there is none, and the last where there are several. A line without a colon is no header
     * and is passed over.
     *
     * @param name the name in lower case
     */
    public String get(String name) {
        String value = "";
        int lineFeed;
        for (int line = 0; line < lines.length(); line = lineFeed + 1) {
            lineFeed = lines.lineFeed(line);
            int begin = lines.skipBlanks(line, lineFeed);
            int colon = lines.skipBlanks(Math.min(begin + name.length(), lineFeed), lineFeed);
            if (colon < lineFeed && lines.at(colon) == ':' && lines.isWord(name, begin)) {
                value = lines.slice(colon + 1, lineFeed).text().strip();
            }
        }
        return value;
    }
}
