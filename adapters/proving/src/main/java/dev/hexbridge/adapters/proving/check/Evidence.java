package dev.hexbridge.adapters.proving.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.ledger.ErpBook;
import dev.hexbridge.adapters.proving.ledger.JournalBook;
import dev.hexbridge.adapters.proving.ledger.SendLedger;
import dev.hexbridge.adapters.proving.wire.Passage;
import java.util.List;
import java.util.Map;

/**
 * All that the invariants are judged by.
 *
 * @param driver what was sent and acknowledged
 * @param erp what D365 wrote and holds
 * @param shops what each shop holds and had written into it
 * @param journal what the journal's tables say
 * @param engines the engines that were
 * @param people what people did while it ran
 */
public record Evidence(
        SendLedger.Book driver,
        ErpBook erp,
        List<Shop> shops,
        JournalBook journal,
        List<Engine> engines,
        People people) {

    /** With this begin the ids of orders that no shop has and that the driver made up to poison the engine. */
    public static final String POISON = "666000";

    /**
     * A shop, and the legal entity of its orders.
     *
     * @param name names shop and pair
     * @param company the legal entity
     */
    public record Front(String name, String company) {

        /** What stands in a sales order for the shop's order. */
        public String reference(String order) {
            return name + "-" + order;
        }
    }

    /**
     * A shop in the end.
     *
     * @param front the shop
     * @param orders its orders, by id, as webhooks show them
     * @param writes what the engine wrote into it
     */
    public record Shop(Front front, Map<String, JsonNode> orders, List<JsonNode> writes) {}

    /**
     * An engine that was.
     *
     * @param number which
     * @param passages its connections to the database
     * @param mostAtOnce how many of its requests were under way at D365 at once
     * @param requests when each of its requests at D365 began, in nanoseconds, in order
     */
    public record Engine(int number, List<Passage> passages, int mostAtOnce, List<Long> requests) {}

    /**
     * What people did.
     *
     * @param replays the objects of all replays that were answered with success
     */
    public record People(List<String> replays) {}
}
