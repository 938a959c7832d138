package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Schema;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.wire.Answer;
import dev.hexbridge.adapters.sandboxdynamics.wire.EdmxWriter;
import java.util.Optional;

/** The two documents that describe the environment. */
final class Metadata {
    private final World world;
    private final BaseUrl baseUrl;
    private Optional<Written> written = Optional.empty();

    Metadata(World world, BaseUrl baseUrl) {
        this.world = world;
        this.baseUrl = baseUrl;
    }

    private record Written(Schema schema, String edmx) {}

    Answer edmx() {
        Schema schema = world.schema();
        Written current = written.filter(document -> document.schema().equals(schema))
                .orElseGet(() -> new Written(schema, new EdmxWriter(schema).write()));
        written = Optional.of(current);
        return Answer.text(200, "application/xml", current.edmx());
    }

    Answer service() {
        return Answer.json(200, sink -> {
            sink.text("{\"@odata.context\":")
                    .quoted(baseUrl.text() + "/data/$metadata")
                    .text(",\"value\":[");
            String separator = "";
            for (EntitySet set : world.schema().sets()) {
                sink.text(separator).text("{\"name\":").quoted(set.name());
                sink.text(",\"kind\":\"EntitySet\",\"url\":").quoted(set.name()).text("}");
                separator = ",";
            }
            sink.text("]}");
        });
    }
}
