package dev.hexbridge.adapters.shopify.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.domain.message.EntityKind;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Picks the id of a body's root entity out of its bytes, and stops there. Whatever it cannot read has no root: to
 * judge bodies is the translator's part.
 */
final class RootScan {

    /** A found root. */
    record Found(EntityKind kind, String id) {}

    private static final String GLOBAL_ID = "admin_graphql_api_id";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(1_000)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final JsonParser parser;
    private final Root root;

    private @Nullable String id;
    private @Nullable String globalId;

    private RootScan(JsonParser parser, Root root) {
        this.parser = parser;
        this.root = root;
    }

    /** The root entity of a body of this topic, where both tell. Never throws. */
    static Optional<Found> root(String topic, byte[] body) {
        return Root.of(topic).flatMap(root -> id(root, body).map(id -> new Found(root.kind(), id)));
    }

    private static Optional<String> id(Root root, byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            return Optional.ofNullable(new RootScan(parser, root).search());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private @Nullable String search() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            if (field.equals(GLOBAL_ID)) {
                globalId = scalarId();
            }
            if (id == null) {
                id = look(field);
            }
            if (id != null && (globalId != null || !Ids.mayBeRounded(id))) {
                break;
            }
            parser.skipChildren();
        }
        return id == null || globalId == null ? id : Ids.exact(id, globalId);
    }

    private @Nullable String look(String field) throws IOException {
        for (Root.Place place : root.places()) {
            if (place.field().equals(field)) {
                return place.nested().isEmpty() ? scalarId() : within(place.nested());
            }
        }
        return null;
    }

    private @Nullable String within(String nested) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return null;
        }
        String found = null;
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            if (found == null && field.equals(nested)) {
                found = scalarId();
            }
            parser.skipChildren();
        }
        return found;
    }

    private @Nullable String scalarId() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_STRING -> Ids.digits(parser.getText()).orElse(null);
            default -> null;
        };
    }
}
