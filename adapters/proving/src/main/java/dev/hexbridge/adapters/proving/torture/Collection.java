package dev.hexbridge.adapters.proving.torture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.check.Evidence;
import dev.hexbridge.adapters.proving.drive.Buyers;
import dev.hexbridge.adapters.proving.ledger.ErpBook;
import dev.hexbridge.adapters.proving.ledger.JournalBook;
import dev.hexbridge.adapters.proving.scene.Emulators;
import dev.hexbridge.adapters.proving.scene.Shopfront;
import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the ledgers once everything is quiet. */
final class Collection {

    private Collection() {}

    static Evidence of(Stage stage, List<Buyers.Order> orders, List<String> replays) throws IOException, SQLException {
        List<Evidence.Shop> shops = new ArrayList<>();
        for (Shopfront front : stage.emulators().shops()) {
            shops.add(shop(stage, front, orders));
        }
        List<Evidence.Engine> engines = stage.fleet().all().stream()
                .map(berth -> new Evidence.Engine(
                        berth.engine().number(),
                        berth.database().passages(),
                        berth.erp().flow().mostAtOnce(),
                        berth.erp().flow().starts()))
                .toList();
        return new Evidence(
                stage.sends().read(),
                ErpBook.read(stage.emulators().erp(), Emulators.CLIENT, Emulators.SECRET),
                shops,
                JournalBook.read(stage.server()),
                engines,
                new Evidence.People(replays));
    }

    private static Evidence.Shop shop(Stage stage, Shopfront front, List<Buyers.Order> orders) throws IOException {
        Map<String, JsonNode> all = new TreeMap<>();
        for (Buyers.Order order : orders) {
            if (order.shop().equals(front)) {
                all.put(order.id(), stage.http().get(front.shop().url() + "/_shop/orders/" + order.id()));
            }
        }
        List<JsonNode> writes = new ArrayList<>();
        stage.http().get(front.shop().url() + "/_ledger").path("writes").forEach(writes::add);
        return new Evidence.Shop(new Evidence.Front(front.name(), front.company()), all, writes);
    }
}
