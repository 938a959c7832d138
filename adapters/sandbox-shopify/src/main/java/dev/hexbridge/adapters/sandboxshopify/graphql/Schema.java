package dev.hexbridge.adapters.sandboxshopify.graphql;

/** The two roots. More operations are more fields of these types. */
public record Schema(ObjectType<Schema.Root> query, ObjectType<Schema.Root> mutation) {

    /** The value that root fields start from; all state is known to their resolvers. */
    public enum Root {
        ROOT
    }

    ObjectType<Root> root(Document.Operation operation) {
        return operation.mutation() ? mutation : query;
    }
}
