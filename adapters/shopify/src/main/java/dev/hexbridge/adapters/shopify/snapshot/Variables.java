package dev.hexbridge.adapters.shopify.snapshot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import java.util.List;

/**
 * What the documents for whole orders take.
 *
 * @param metafields the metafields that belong to a snapshot: {@code namespace.key}
 */
public record Variables(List<String> metafields) {

    /** Most orders have fewer lines; those with more are completed page by page. */
    private static final int LINES = 20;

    public Variables {
        metafields = List.copyOf(metafields);
    }

    ObjectNode with() {
        ObjectNode variables = AnswerJson.object();
        variables.put("lines", LINES);
        metafields.forEach(variables.putArray("metafields")::add);
        variables.put("withMetafields", !metafields.isEmpty());
        return variables;
    }
}
