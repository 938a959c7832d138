package dev.hexbridge.adapters.sandboxshopify.query;

import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The types that surround nodes: they are the same for all kinds of them. */
final class Connections {

    private static final String CONNECTION = "Connection";
    private static final String EDGE = "Edge";

    private Connections() {}

    static boolean is(String type) {
        return type.endsWith(CONNECTION);
    }

    static boolean isEdge(String type) {
        return type.endsWith(EDGE);
    }

    static List<Resolvers<?>> in(TypeDefinitionRegistry schema) {
        List<Resolvers<?>> all = new ArrayList<>();
        for (String type : schema.types().keySet()) {
            if (is(type)) {
                all.add(Resolvers.<Page<?>>of(type)
                        .value("nodes", Page::nodes)
                        .value("edges", Page::entries)
                        .value("pageInfo", page -> page));
            } else if (isEdge(type)) {
                all.add(Resolvers.<Map.Entry<String, ?>>of(type)
                        .value("cursor", entry -> Page.cursor(entry.getKey()))
                        .value("node", Map.Entry::getValue));
            }
        }
        all.add(Resolvers.<Page<?>>of("PageInfo")
                .value("hasNextPage", Page::hasNext)
                .value("hasPreviousPage", Page::hasPrevious)
                .value("startCursor", Page::firstCursor)
                .value("endCursor", Page::lastCursor));
        return all;
    }
}
