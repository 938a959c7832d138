package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.scene.Emulators;
import dev.hexbridge.adapters.proving.scene.Shopfront;
import dev.hexbridge.adapters.proving.stage.Stage;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Bodies that no parser likes, among the others. Each has to be acknowledged: it is proven to be the shop's. */
record Poisoning() implements Fault {

    @Override
    public String kind() {
        return "poison";
    }

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException {
        List<Shopfront> shops = stage.emulators().shops();
        List<Future<Integer>> answers = new ArrayList<>();
        for (Map.Entry<String, byte[]> body : Poison.bodies(dice).entrySet()) {
            Shopfront shop = shops.get(dice.nextInt(shops.size()));
            String id = "poison-" + body.getKey() + "-" + Long.toHexString(dice.nextLong());
            answers.add(stage.courier()
                    .bring(shop.path(), Letters.headers(shop, id, body.getValue()), Buffer.buffer(body.getValue())));
        }
        long taken = 0;
        for (Future<Integer> answer : answers) {
            taken += Emulators.await(answer) < 300 ? 1 : 0;
        }
        return taken;
    }
}
