package dev.hexbridge.adapters.sandboxdynamics.query;

import dev.hexbridge.adapters.sandboxdynamics.wire.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** A {@code $filter} cut into words, quoted texts and parentheses. */
final class FilterTokens {
    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int position;

    FilterTokens(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '(' || c == ')' || c == ',') {
                tokens.add(String.valueOf(c));
                at++;
            } else {
                int end = endOfWord(at);
                tokens.add(text.substring(at, end));
                at = end;
            }
        }
    }

    private int endOfWord(int from) {
        boolean quoted = false;
        int at = from;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && (Character.isWhitespace(c) || c == '(' || c == ')' || c == ',')) {
                break;
            }
        }
        if (quoted) {
            throw RefusedException.malformed(
                    "There is an unterminated string literal at position " + text.length() + " in '" + text + "'.");
        }
        return at;
    }

    String peek() {
        return position < tokens.size() ? tokens.get(position) : "";
    }

    String next() {
        if (position >= tokens.size()) {
            throw syntax();
        }
        return tokens.get(position++);
    }

    boolean take(String token) {
        boolean present = peek().equals(token);
        if (present) {
            position++;
        }
        return present;
    }

    void end() {
        if (position < tokens.size()) {
            throw syntax();
        }
    }

    RefusedException syntax() {
        return RefusedException.malformed("Syntax error at position " + position + " in '" + text + "'.");
    }
}
