package dev.hexbridge.adapters.documents;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.hexbridge.domain.mapping.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON with nothing forgiven: no member twice, nothing after the end. */
final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** The document as a tree; missing where it is no JSON, which is then among the faults. */
    static JsonNode parse(String text, Faults faults) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            try {
                JsonNode tree = MAPPER.readTree(parser);
                if (parser.nextToken() != null) {
                    faults.add("", "something follows the end of the document" + at(parser.currentLocation()));
                }
                return tree == null ? MissingNode.getInstance() : tree;
            } catch (JsonProcessingException fault) {
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                faults.add(pointer, fault.getOriginalMessage() + at(fault.getLocation()));
                return MissingNode.getInstance();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private static String at(JsonLocation location) {
        return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
