package dev.hexbridge.domain.message;

/**
 * One entity of one source system: the root whose receipts are read in order.
 *
 * @param connection the source connection
 * @param kind the kind of entity
 * @param id the entity's id in the source system, as text: ids are 64-bit and never pass through floating point
 */
public record EntityKey(ConnectionName connection, EntityKind kind, String id) {

    /** {@code connection/kind/id}, with what would be ambiguous in the id escaped. */
    public String text() {
        return connection + "/" + kind.token() + "/" + id.replace("%", "%25").replace("/", "%2F");
    }

    /** Reads what {@link #text()} wrote. */
    public static EntityKey parse(String text) {
        String[] parts = text.split("/", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not an entity key: " + text);
        }
        String id = parts[2].replace("%2F", "/").replace("%25", "%");
        return new EntityKey(new ConnectionName(parts[0]), EntityKind.ofToken(parts[1]), id);
    }

    @Override
    public String toString() {
        return text();
    }
}
