package dev.hexbridge.adapters.sandboxshopify.graphql;

/** A word of a document and where it stands, counted from 1. */
record Token(Kind kind, String text, int line, int column) {

    /** What a token is. */
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        PUNCTUATION,
        END
    }

    boolean is(String punctuation) {
        return kind == Kind.PUNCTUATION && text.equals(punctuation);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }
}
