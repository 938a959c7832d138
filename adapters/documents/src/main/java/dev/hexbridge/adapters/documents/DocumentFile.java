package dev.hexbridge.adapters.documents;

/**
 * A file that holds a document.
 *
 * @param kind the document's kind
 * @param name the document's name: the file's name without {@code .json}
 * @param label the file, as users know it
 * @param text what is in it
 */
record DocumentFile(Kind kind, String name, String label, String text) {

    /** {@code maps/customer}: the same for all files that stand in each other's place. */
    String id() {
        return kind.folder() + "/" + name;
    }
}
