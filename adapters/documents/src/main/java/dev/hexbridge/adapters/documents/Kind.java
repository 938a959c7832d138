package dev.hexbridge.adapters.documents;

import java.util.Locale;

/** The kinds of documents, each in a folder of its name. */
enum Kind {
    MAPS,
    FLOWS,
    TABLES,
    SHAPES,
    DECISIONS;

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
