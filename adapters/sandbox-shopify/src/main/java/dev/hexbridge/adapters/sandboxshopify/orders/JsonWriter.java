package dev.hexbridge.adapters.sandboxshopify.orders;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Streams one JSON object into memory, in the few forms that the REST resources are made of. */
final class JsonWriter {

    private static final JsonFactory JSON = new ObjectMapper().getFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    private final JsonGenerator out;

    private JsonWriter() throws IOException {
        out = JSON.createGenerator(bytes);
    }

    private interface Step {
        void run() throws IOException;
    }

    static byte[] object(Consumer<JsonWriter> content) {
        try {
            JsonWriter writer = new JsonWriter();
            writer.braces(() -> content.accept(writer));
            writer.out.close();
            return writer.bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory refused to be written", impossible);
        }
    }

    JsonWriter text(String name, String value) {
        return write(() -> out.writeStringField(name, value));
    }

    JsonWriter text(String name, Optional<String> value) {
        return value.map(present -> text(name, present)).orElseGet(() -> nulls(name));
    }

    JsonWriter number(String name, long value) {
        return write(() -> out.writeNumberField(name, value));
    }

    JsonWriter number(String name, Optional<Long> value) {
        return value.map(present -> number(name, present)).orElseGet(() -> nulls(name));
    }

    JsonWriter bool(String name, boolean value) {
        return write(() -> out.writeBooleanField(name, value));
    }

    JsonWriter nulls(String... names) {
        for (String name : names) {
            write(() -> out.writeNullField(name));
        }
        return this;
    }

    JsonWriter tree(String name, JsonNode value) {
        return write(() -> {
            out.writeFieldName(name);
            out.writeTree(value);
        });
    }

    JsonWriter decimal(String name, BigDecimal value) {
        return write(() -> out.writeNumberField(name, value));
    }

    JsonWriter texts(String name, List<String> values) {
        return write(() -> {
            out.writeArrayFieldStart(name);
            for (String value : values) {
                out.writeString(value);
            }
            out.writeEndArray();
        });
    }

    JsonWriter object(String name, Consumer<JsonWriter> content) {
        return write(() -> {
            out.writeFieldName(name);
            braces(() -> content.accept(this));
        });
    }

    <T> JsonWriter object(String name, Optional<T> value, Consumer<T> content) {
        return value.map(present -> object(name, json -> content.accept(present)))
                .orElseGet(() -> nulls(name));
    }

    <T> JsonWriter array(String name, List<T> values, Consumer<T> content) {
        return write(() -> {
            out.writeArrayFieldStart(name);
            for (T value : values) {
                braces(() -> content.accept(value));
            }
            out.writeEndArray();
        });
    }

    JsonWriter empty(String... names) {
        for (String name : names) {
            texts(name, List.of());
        }
        return this;
    }

    /** An amount twice: as text in the shop's currency, and as a set of both currencies. */
    JsonWriter money(String name, MoneyBag amount, Pricing pricing) {
        return text(name, amount.shop().toPlainString()).moneySet(name + "_set", amount, pricing);
    }

    JsonWriter moneySet(String name, MoneyBag amount, Pricing pricing) {
        return object(
                name,
                json -> json.object(
                                "shop_money",
                                m -> m.text("amount", amount.shop().toPlainString())
                                        .text("currency_code", pricing.currency()))
                        .object(
                                "presentment_money",
                                m -> m.text("amount", amount.presentment().toPlainString())
                                        .text("currency_code", pricing.presentmentCurrency())));
    }

    private void braces(Step content) throws IOException {
        out.writeStartObject();
        content.run();
        out.writeEndObject();
    }

    private JsonWriter write(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory refused to be written", impossible);
        }
    }
}
