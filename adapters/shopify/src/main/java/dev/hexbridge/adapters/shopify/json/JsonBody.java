package dev.hexbridge.adapters.shopify.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** What the bytes of a body are. */
public sealed interface JsonBody {

    /**
     * A JSON object.
     *
     * @param root its place, pointer {@code ""}
     * @param faults what reading it brings to light
     */
    record Read(Json root, Faults faults) implements JsonBody {}

    /** No JSON object, or one beyond all measure. */
    record Broken(Fault fault) implements JsonBody {}

    /** Reads a body. Numbers stay exact; a key said twice, a depth or a number beyond all measure is a fault. */
    static JsonBody of(byte[] bytes) {
        try (JsonParser parser = Reader.JSON.createParser(bytes)) {
            return read(parser);
        } catch (IOException undecodable) {
            return new Broken(new Fault("line 1, column 1", "the body is not text in UTF-8"));
        }
    }

    private static JsonBody read(JsonParser parser) throws IOException {
        try {
            JsonNode node = Reader.JSON.readTree(parser);
            if (node == null || !node.isObject()) {
                return new Broken(new Fault("", "the body is not a JSON object"));
            }
            Faults faults = new Faults();
            return new Read(Json.root(node, faults), faults);
        } catch (JsonProcessingException broken) {
            return new Broken(new Fault(place(broken.getLocation()), reason(broken)));
        } catch (NumberFormatException endless) {
            return new Broken(
                    new Fault(place(parser.currentTokenLocation()), "the JSON is beyond all measure: an exponent"));
        }
    }

    private static String place(JsonLocation location) {
        return location == null
                ? "line 1, column 1"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** What the parser says without its location and its quotes of the body, which may hold personal data. */
    private static String reason(JsonProcessingException broken) {
        String message = broken.getOriginalMessage();
        if (message.startsWith("Duplicate field")) {
            return "a key occurs twice in one object";
        }
        if (message.startsWith("Unexpected end-of-input")) {
            return "the JSON ends too early";
        }
        return broken instanceof StreamConstraintsException
                ? "the JSON is beyond all measure: "
                        + message.lines().findFirst().orElse("")
                : "the body is not JSON";
    }

    /** The one reader: safe for use by many threads. */
    final class Reader {

        private static final int DEEPEST = 64;
        private static final int LONGEST_NUMBER = 100;
        private static final int LONGEST_NAME = 1_000;

        private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxNumberLength(LONGEST_NUMBER)
                                .maxNameLength(LONGEST_NAME)
                                .build())
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build()
                .readerFor(JsonNode.class);

        private Reader() {}
    }
}
