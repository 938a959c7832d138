package dev.hexbridge.adapters.dynamics.batch;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Headers and what follows the blank line after them.
 *
 * @param headers by name in lower case; the last of several stands
 * @param content the rest, byte for byte
 */
record Section(Map<String, String> headers, Octets content) {

    Section {
        headers = Map.copyOf(headers);
    }

    /** Lines may end in CRLF or LF alone. A line without a colon is no header and is passed over. */
    static Section read(Octets text) {
        Map<String, String> headers = new TreeMap<>();
        int line = 0;
        while (line < text.length()) {
            int lineFeed = text.lineFeed(line);
            String header = text.slice(line, lineFeed).text().strip();
            line = Math.min(text.length(), lineFeed + 1);
            if (header.isEmpty()) {
                break;
            }
            int colon = header.indexOf(':');
            if (colon > 0) {
                headers.put(
                        header.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
        }
        return new Section(headers, text.slice(line, text.length()));
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
