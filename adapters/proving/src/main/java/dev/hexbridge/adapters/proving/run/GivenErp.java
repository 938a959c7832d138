package dev.hexbridge.adapters.proving.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.hexbridge.adapters.proving.meter.Database;
import dev.hexbridge.adapters.proving.orders.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * A D365 that was given. Sales orders and customers are created in it, and nothing takes them back. It keeps no ledger for
 * us: when it took an order is the moment at which the engine settled it, and its requests are not counted.
 *
 * @param entry its entry in the settings, as {@code dynamics} has it, without a name; {@code defaults} are the pair's
 */
public record GivenErp(ObjectNode entry) implements Erp {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String SETTLED = """
            select entity, settled_at from link
            where link_key like '%>sales-order@%' and entity like ? and settled_at is not null
            """;
    private static final String ORDERS = Pair.NAME + "/order/";

    /**
     * Reads the entry.
     *
     * @throws IOException if it cannot be read, or names no address
     */
    public static GivenErp read(Path file) throws IOException {
        JsonNode entry;
        try {
            entry = YAML.readTree(Files.readString(file));
        } catch (JacksonException malformed) {
            throw new IOException(file + " is no YAML: " + malformed.getOriginalMessage(), malformed);
        }
        if (!(entry instanceof ObjectNode object) || !object.path("url").isTextual()) {
            throw new IOException(file + " is to hold the entry of a D365 as the settings have it, with its url");
        }
        return new GivenErp(object);
    }

    @Override
    public String settings(String shop, String strategy) throws IOException {
        ObjectNode settings =
                (ObjectNode) YAML.readTree(Pair.yaml(shop, "http://127.0.0.1", "http://127.0.0.1", strategy));
        ObjectNode connection = entry.deepCopy();
        JsonNode defaults = connection.remove("defaults");
        connection.put("name", settings.at("/dynamics/0/name").asText());
        settings.putArray("dynamics").add(connection);
        if (defaults != null) {
            ((ObjectNode) settings.at("/pairs/0")).set("defaults", defaults);
        }
        return YAML.writeValueAsString(settings);
    }

    @Override
    public JsonNode ledger() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public long[] accepted(Load.Cargo cargo, Database journal) throws SQLException {
        long[] times = new long[cargo.orders()];
        try (PreparedStatement statement = journal.connection().prepareStatement(SETTLED)) {
            statement.setString(1, ORDERS + "%");
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long id = Long.parseLong(rows.getString(1).substring(ORDERS.length()));
                    int order = Stream.orderOf(id) - cargo.first();
                    if (order >= 0 && order < times.length) {
                        Instant settled =
                                rows.getObject(2, OffsetDateTime.class).toInstant();
                        times[order] = ChronoUnit.MICROS.between(Instant.EPOCH, settled);
                    }
                }
            }
        }
        return times;
    }

    @Override
    public Map<String, Long> processes() {
        return Map.of();
    }

    @Override
    public void close() {
        // It was there before.
    }
}
