package dev.hexbridge.adapters.sandboxshopify.admin;

import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import dev.hexbridge.adapters.sandboxshopify.query.Schemas;
import dev.hexbridge.adapters.sandboxshopify.reads.Reads;
import dev.hexbridge.adapters.sandboxshopify.writes.Writes;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;

/** All operations served: those that read and those that write, joined with the schema. */
final class AdminSchema {

    private AdminSchema() {}

    static GraphQLSchema of(Reads reads, Writes writes) {
        Resolvers<Object> query = Resolvers.of("QueryRoot");
        Resolvers<Object> mutation = Resolvers.of("Mutation");
        List<Resolvers<?>> all = new ArrayList<>(reads.addTo(query));
        all.addAll(writes.addTo(query, mutation));
        all.add(query);
        all.add(mutation);
        return Schemas.of(all, Reads.kinds());
    }
}
