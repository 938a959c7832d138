package dev.hexbridge.adapters.proving.completeness;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.drive.Buyers;
import dev.hexbridge.adapters.proving.scene.Shopfront;
import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which orders are missing, told past the engine: what the shops hold beside what receipts with whole orders brought. */
final class Truth {

    /** A receipt that only says that something was edited brings no order. */
    private static final String BROUGHT = """
            select i.entity, max(i.version_updated_at)
            from interpretation i join inbox_log l using (tenant, day, writer, seq)
            where i.version_updated_at is not null and l.topic <> 'orders/edited'
            group by i.entity
            """;

    private Truth() {}

    static Set<String> missing(Stage stage, List<Buyers.Order> orders) throws IOException, SQLException {
        Map<String, Instant> brought = brought(stage);
        Set<String> missing = new TreeSet<>();
        for (Buyers.Order order : orders) {
            Shopfront front = order.shop();
            JsonNode now = stage.http().get(front.shop().url() + "/_shop/orders/" + order.id());
            Instant changed =
                    OffsetDateTime.parse(now.path("updated_at").asText()).toInstant();
            String entity = front.name() + "/order/" + order.id();
            if (brought.getOrDefault(entity, Instant.EPOCH).isBefore(changed)) {
                missing.add(entity);
            }
        }
        return missing;
    }

    private static Map<String, Instant> brought(Stage stage) throws SQLException {
        Map<String, Instant> brought = new HashMap<>();
        try (Connection connection = stage.server().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(BROUGHT)) {
            while (rows.next()) {
                brought.put(rows.getString(1), rows.getTimestamp(2).toInstant());
            }
        }
        return brought;
    }
}
