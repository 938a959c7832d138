package dev.hexbridge.adapters.documents;

import dev.hexbridge.domain.mapping.DocumentHead;

/** Reads what every document starts with. */
final class HeadReader {

    private HeadReader() {}

    /** The head of a document that its file calls by this name. */
    static DocumentHead read(Cursor document, String fileName) {
        int format = document.at("format").integer();
        String name = document.at("name").text();
        int version = document.at("version").integer();
        if (document.has("format") && format != DocumentHead.FORMAT) {
            document.at("format").fault("this program reads format " + DocumentHead.FORMAT + ", not " + format);
        }
        if (document.has("name") && !name.equals(fileName)) {
            document.at("name").fault("the file is called '" + fileName + "', the document '" + name + "'");
        }
        if (!fileName.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            document.fault("a name is 1 to 60 lower-case letters, digits and dashes");
        }
        if (document.has("version") && version < 1) {
            document.at("version").fault("versions count from 1");
        }
        return new DocumentHead(format, fileName, version);
    }
}
