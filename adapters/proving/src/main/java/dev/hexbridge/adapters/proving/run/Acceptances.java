package dev.hexbridge.adapters.proving.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.hexbridge.adapters.proving.orders.Stream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Reads from the ledger of the emulated D365 when it took each sales order. It may be a long one: it is never held whole. */
final class Acceptances {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String PATH = "/_ledger?entitySet=SalesOrderHeadersV3";
    private static final String PREFIX = Pair.NAME + "-";

    private final long[] times;
    private final Load.Cargo cargo;
    private String reference = "";
    private String at = "";

    private Acceptances(Load.Cargo cargo) {
        this.cargo = cargo;
        this.times = new long[cargo.orders()];
    }

    static long[] read(String erp, Load.Cargo cargo) throws IOException {
        try (InputStream in = URI.create(erp + PATH).toURL().openStream()) {
            return read(in, cargo);
        }
    }

    static long[] read(InputStream ledger, Load.Cargo cargo) throws IOException {
        Acceptances acceptances = new Acceptances(cargo);
        try (JsonParser parser = JSON.createParser(ledger)) {
            acceptances.read(parser);
        }
        return acceptances.times;
    }

    private void read(JsonParser parser) throws IOException {
        int depth = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> depth++;
                case END_OBJECT -> {
                    depth--;
                    if (depth == 1) {
                        note();
                    }
                }
                case FIELD_NAME -> field(parser);
                default -> {}
            }
        }
    }

    private void field(JsonParser parser) throws IOException {
        switch (parser.currentName()) {
            case "CustomersOrderReference" -> reference = parser.nextTextValue();
            case "at" -> at = parser.nextTextValue();
            default -> {}
        }
    }

    /** One write ends. The first one of an order counts: later ones are amendments. */
    private void note() {
        if (reference.startsWith(PREFIX)) {
            int order = Stream.orderOf(Long.parseLong(reference.substring(PREFIX.length()))) - cargo.first();
            if (order >= 0 && order < times.length && times[order] == 0) {
                times[order] = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(at));
            }
        }
        reference = "";
        at = "";
    }
}
