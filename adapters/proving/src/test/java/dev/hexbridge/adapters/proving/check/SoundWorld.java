package dev.hexbridge.adapters.proving.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hexbridge.adapters.proving.ledger.ErpBook;
import dev.hexbridge.adapters.proving.ledger.JournalBook;
import dev.hexbridge.adapters.proving.ledger.SendLedger;
import dev.hexbridge.adapters.proving.wire.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ledgers of a run in which one order went its way and was edited once; each may be spoilt. */
final class SoundWorld {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "alpha/order/7>sales-order@erp/usmf";

    final Map<String, String> sent = new HashMap<>(
            Map.of("d1", "orders/create 2026-11-23T10:00:00Z 71=1", "d2", "orders/updated 2026-11-23T10:00:05Z 71=2"));
    final Set<String> acked = new HashSet<>(sent.keySet());
    final List<JsonNode> writes = new ArrayList<>(List.of(
            write(
                    "SalesOrderHeadersV3",
                    "create",
                    "{\"SalesOrderNumber\":\"A7\"}",
                    "{\"CustomersOrderReference\":\"alpha-7\"}"),
            write(
                    "SalesOrderLines",
                    "create",
                    "{\"InventoryLotId\":\"1\"}",
                    "{\"ExternalItemNumber\":\"71\",\"OrderedSalesQuantity\":1}"),
            write("SalesOrderLines", "update", "{\"InventoryLotId\":\"1\"}", "{\"OrderedSalesQuantity\":2}")));
    final List<JsonNode> headers = new ArrayList<>(
            List.of(
                    json(
                            "{\"dataAreaId\":\"usmf\",\"SalesOrderNumber\":\"A7\",\"CustomersOrderReference\":\"alpha-7\",\"CurrencyCode\":\"USD\"}")));
    final List<JsonNode> lines = new ArrayList<>(List.of(json("""
            {"dataAreaId":"usmf","SalesOrderNumber":"A7","ExternalItemNumber":"71","ItemNumber":"HB-1",
             "OrderedSalesQuantity":2,"SalesPrice":5.00,"LineDiscountAmount":0}""")));
    final List<JsonNode> shopWrites =
            new ArrayList<>(List.of(write("metafieldsSet", "set", "\"7\"", "{\"value\":\"A7\"}")));
    final List<JournalBook.Receipt> receipts = new ArrayList<>(List.of(
            new JournalBook.Receipt("d1", "orders/create", "alpha/order/7", 1, "marked", "alpha/order/7"),
            new JournalBook.Receipt("d2", "orders/updated", "alpha/order/7", 1, "marked", "alpha/order/7")));
    final List<JournalBook.Key> keys = new ArrayList<>();
    final Set<String> links = new HashSet<>(Set.of(KEY));
    final List<JournalBook.Seen> seen =
            new ArrayList<>(List.of(seen(1001, "link", 0), seen(1002, "slot", 2), seen(1002, "link", 0)));
    final List<String> audited = new ArrayList<>(List.of("dead-letter.replay key-4"));
    final List<String> replays = new ArrayList<>(List.of("key-4"));
    final List<Long> requests = new ArrayList<>(List.of(0L, 1_000_000L));
    int mostAtOnce = 4;
    JsonNode order = json("""
            {"id":7,"cancelled_at":null,"test":false,"currency":"USD","current_total_price":"10.00",
             "line_items":[{"id":71,"sku":"HB-1","current_quantity":2,"price":"5.00"}]}""");

    Evidence evidence() {
        return new Evidence(
                new SendLedger.Book(sent, acked),
                new ErpBook(writes, headers, lines, List.of()),
                List.of(new Evidence.Shop(new Evidence.Front("alpha", "usmf"), Map.of("7", order), shopWrites)),
                new JournalBook(receipts, keys, links, audited, seen),
                List.of(
                        new Evidence.Engine(1, passages(1001, 1002, 10), mostAtOnce, requests),
                        new Evidence.Engine(2, passages(1002, 1001, 200), mostAtOnce, List.of())),
                new Evidence.People(replays));
    }

    static JournalBook.Seen seen(int port, String table, long epoch) {
        return new JournalBook.Seen(port, table, epoch, Instant.ofEpochSecond(100));
    }

    /** Ports come again: each engine had the other's too, the first long before, the second after all was over. */
    private static List<Passage> passages(int port, int other, int when) {
        return List.of(new Passage(port, Instant.ofEpochSecond(50)), new Passage(other, Instant.ofEpochSecond(when)));
    }

    static JsonNode write(String set, String operation, String key, String body) {
        return json("{\"entitySet\":\"%s\",\"operation\":\"%s\",\"key\":%s,\"body\":%s,\"at\":\"2026-11-23T10:00:00Z\"}"
                .formatted(set, operation, key, body));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
