package dev.hexbridge.adapters.dynamics.checkup;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.dynamics.connection.Connection;
import dev.hexbridge.adapters.dynamics.connection.Exchange;
import dev.hexbridge.adapters.dynamics.connection.Outgoing;
import dev.hexbridge.adapters.dynamics.odata.Json;
import dev.hexbridge.adapters.dynamics.odata.Literals;
import dev.hexbridge.adapters.dynamics.refusal.ErrorBody;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Reads a few records of an entity set. Never writes. */
public final class Probe {

    private final Connection connection;
    private final String data;
    private final InstantSource clock;

    /**
     * @param connection sends the requests
     * @param data the service root, ending in {@code /data/}
     */
    public Probe(Connection connection, String data, InstantSource clock) {
        this.connection = connection;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Reads records of any company. The future does not fail.
     *
     * @param where fields and their values; a {@code *} at the end stands for anything
     * @param fields the fields wanted
     * @param most how many
     */
    public Future<Look> rows(String set, SortedMap<String, String> where, List<String> fields, int most) {
        String filter = where.entrySet().stream()
                .map(it -> Literals.encoded(it.getKey()) + "%20eq%20" + Literals.quoted(it.getValue()))
                .collect(Collectors.joining("%20and%20"));
        String url = data + set + "?cross-company=true&$top=" + most
                + (filter.isEmpty() ? "" : "&$filter=" + filter)
                + "&$select=" + String.join(",", fields);
        Map<String, String> accept = Map.of("Accept", "application/json;odata.metadata=minimal");
        return connection
                .send(new Outgoing(HttpMethod.GET, url, accept, Buffer.buffer()))
                .map(this::look)
                .otherwise(unforeseen -> new Look.Unreached(
                        Failure.of(FailureKind.PROTOCOL, unforeseen.getClass().getSimpleName())));
    }

    private Look look(Exchange exchange) {
        return switch (exchange) {
            case Exchange.NoEffect none -> new Look.Unreached(none.failure());
            case Exchange.Lost lost -> new Look.Unreached(lost.failure());
            case Exchange.Answer answer -> answer.status() == 200 ? read(answer) : refused(answer);
        };
    }

    private Look read(Exchange.Answer answer) {
        Optional<JsonNode> value =
                Json.tree(answer.body()).map(json -> json.path("value")).filter(JsonNode::isArray);
        if (value.isEmpty()) {
            return new Look.Unreached(Failure.of(FailureKind.PROTOCOL, "the answer is no OData collection"));
        }
        List<JsonNode> rows = new ArrayList<>();
        value.get().forEach(rows::add);
        return new Look.Rows(rows, skew(answer));
    }

    private static Look refused(Exchange.Answer answer) {
        String words = ErrorBody.read(answer.body()).map(ErrorBody::message).orElse("");
        return new Look.Refused(answer.status(), words);
    }

    private Optional<Duration> skew(Exchange.Answer answer) {
        try {
            return Optional.ofNullable(answer.headers().get("Date"))
                    .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                    .map(theirs -> Duration.between(clock.instant(), theirs));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
