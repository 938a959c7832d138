package dev.hexbridge.adapters.dynamics.odata;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The concurrency tag of a line: which row it is, and how it was when it was read. Lines are found by our key but
 * changed by the ERP's, so both travel together; to the engine the tag is opaque.
 *
 * @param rowId the ERP's own name of the row
 * @param etag the row's ETag; {@code *} where the ERP gave none
 */
public record RowTag(String rowId, String etag) {

    public String text() {
        return Literals.encoded(rowId) + " " + etag;
    }

    /** Reads what {@link #text()} wrote. */
    public static RowTag parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("this is no tag of a line");
        }
        String rowId = URLDecoder.decode(text.substring(0, blank), StandardCharsets.UTF_8);
        return new RowTag(rowId, text.substring(blank + 1));
    }
}
