package dev.hexbridge.adapters.sandboxshopify.graphql;

import dev.hexbridge.adapters.sandboxshopify.graphql.Page.Entry;
import java.util.List;
import java.util.Optional;

/** The types that surround the nodes of a connection. */
final class ConnectionTypes {

    private ConnectionTypes() {}

    static <U> ObjectType<Page<U>> of(ObjectType<U> node) {
        ObjectType<Page<U>> pageInfo = ObjectType.<Page<U>>of("PageInfo")
                .free()
                .flag("hasNextPage", Page::hasNext)
                .flag("hasPreviousPage", Page::hasPrevious)
                .maybe("startCursor", Page::firstCursor)
                .maybe("endCursor", Page::lastCursor);
        ObjectType<Entry<U>> edge = ObjectType.<Entry<U>>of(node.name() + "Edge")
                .free()
                .text("cursor", Entry::cursor)
                .one("node", node, entry -> Optional.of(entry.value()));
        return ObjectType.<Page<U>>of(node.name() + "Connection")
                .many("nodes", node, ConnectionTypes::values)
                .many("edges", edge, Page::entries)
                .one("pageInfo", pageInfo, Optional::of);
    }

    private static <U> List<U> values(Page<U> page) {
        return page.entries().stream().map(Entry::value).toList();
    }
}
