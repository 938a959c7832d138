package dev.hexbridge.adapters.sandboxshopify.graphql;

import dev.hexbridge.adapters.sandboxshopify.graphql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a document into tokens; commas, blanks and comments vanish. */
final class Lexer {

    private static final Pattern WORDS = Pattern.compile("""
            (?<skip>[\\s,\\uFEFF]+|\\#[^\\n]*)\
            |(?<name>[_A-Za-z][_0-9A-Za-z]*)\
            |(?<number>-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)\
            |(?<block>\"\"\"(?s:.*?)\"\"\")\
            |(?<text>"(?:[^"\\\\\\n]|\\\\.)*")\
            |(?<mark>\\.\\.\\.|[!$&()\\[\\]:=@{}|])""");

    private Lexer() {}

    static List<Token> tokens(String source) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORDS.matcher(source);
        int line = 1;
        int lineStart = 0;
        int at = 0;
        while (at < source.length()) {
            int column = at - lineStart + 1;
            if (!word.region(at, source.length()).lookingAt()) {
                String found = source.substring(at, at + 1);
                throw new SyntaxFault("syntax error, unexpected invalid token (\"" + found + "\")", line, column);
            }
            if (word.group("skip") == null) {
                tokens.add(token(word, line, column));
            }
            for (int i = at; i < word.end(); i++) {
                if (source.charAt(i) == '\n') {
                    line++;
                    lineStart = i + 1;
                }
            }
            at = word.end();
        }
        tokens.add(new Token(Kind.END, "end of file", line, at - lineStart + 1));
        return tokens;
    }

    private static Token token(Matcher word, int line, int column) {
        String all = word.group();
        if (word.group("name") != null) {
            return new Token(Kind.NAME, all, line, column);
        }
        if (word.group("number") != null) {
            return new Token(Kind.NUMBER, all, line, column);
        }
        if (word.group("block") != null) {
            return new Token(Kind.TEXT, all.substring(3, all.length() - 3).strip(), line, column);
        }
        if (word.group("text") != null) {
            return new Token(Kind.TEXT, unescaped(all.substring(1, all.length() - 1)), line, column);
        }
        return new Token(Kind.PUNCTUATION, all, line, column);
    }

    private static String unescaped(String raw) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = raw.charAt(++i);
            switch (escape) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'u' -> {
                    text.append((char) Integer.parseInt(raw.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(escape);
            }
        }
        return text.toString();
    }
}
