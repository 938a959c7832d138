package dev.hexbridge.adapters.proving.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.engine.Doors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Orders that the emulated shop is asked for, and the words by which people will look for them. */
final class Orders {

    private static final int AT_ONCE = 8;
    private static final String WISH = """
            {"customer":"new","paid":true,
             "lines":[{"sku":"HB-1001","title":"Kettle","quantity":2,"price":"19.99"},
                      {"sku":"HB-1002","title":"Mug","quantity":1,"price":"5.00"}]}""";

    private Orders() {}

    /** Places orders; of each its id, its number or the buyer's e-mail address, in turn. */
    static List<String> place(Doors doors, int count) throws IOException {
        List<Callable<JsonNode>> wishes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            wishes.add(() -> doors.shop("/_shop/orders", WISH));
        }
        List<String> terms = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<JsonNode> placed : hands.invokeAll(wishes)) {
                terms.add(term(placed.get(), terms.size()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IOException("the emulated shop took no order", failed.getCause());
        }
        return terms;
    }

    private static String term(JsonNode order, int turn) {
        return switch (turn % 3) {
            case 0 -> order.path("id").asText();
            case 1 -> order.path("name").asText();
            default -> order.path("email").asText();
        };
    }
}
