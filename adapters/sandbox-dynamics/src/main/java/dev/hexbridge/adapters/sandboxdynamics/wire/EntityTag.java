package dev.hexbridge.adapters.sandboxdynamics.wire;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The etag of a row: weak, the base64 of {@code 'RecVersion,RecId'} of each record the row spans. */
public final class EntityTag {
    private EntityTag() {}

    /** The etag as it stands in a header. */
    public static String of(EntitySet set, Row row) {
        StringBuilder pairs = new StringBuilder(64)
                .append('\'')
                .append(row.state().version())
                .append(',')
                .append(row.recordId());
        for (int i = 1; i < set.table().layout().dataSources(); i++) {
            pairs.append(";0,0");
        }
        pairs.append('\'');
        String encoded = Base64.getEncoder().encodeToString(pairs.toString().getBytes(StandardCharsets.US_ASCII));
        return "W/\"" + encoded + '"';
    }

    /** Whether a write under that {@code If-Match} may touch the row; an empty header always may. */
    public static boolean admits(String ifMatch, EntitySet set, Row row) {
        return ifMatch.isEmpty() || ifMatch.equals("*") || ifMatch.equals(of(set, row));
    }
}
