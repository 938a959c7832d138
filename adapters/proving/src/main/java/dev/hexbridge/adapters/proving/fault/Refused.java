package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.scene.EngineUnit;
import dev.hexbridge.adapters.proving.scene.Shopfront;
import dev.hexbridge.adapters.proving.stage.Stage;
import io.vertx.core.MultiMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Requests that must be turned away at the door: a forged one, one too long, a bomb that unpacks to 64 MiB. */
record Refused() implements Fault {

    private static final int CAP = 1 << 20;
    private static final int BOMB = 64 << 20;

    @Override
    public String kind() {
        return "forged-oversized-bomb";
    }

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
        Shopfront shop = stage.emulators().shops().getFirst();
        Optional<String> door = stage.fleet().serving().engine().ready().map(Refused::door);
        if (door.isEmpty()) {
            return 0;
        }
        String url = door.get() + shop.path();
        byte[] bomb = bomb();
        try (HttpClient http = HttpClient.newHttpClient()) {
            int refused = 0;
            refused += send(http, url, Letters.headers(shop, "long", new byte[CAP + 1]), new byte[CAP + 1]);
            MultiMap packed = Letters.headers(shop, "bomb", bomb).add("Content-Encoding", "gzip");
            refused += send(http, url, packed, bomb);
            refused += send(http, url, Letters.headers(shop, "forged", new byte[] {1}), new byte[] {2});
            return refused;
        }
    }

    private static String door(EngineUnit.Ready ready) {
        return ready.addresses().getOrDefault("http", "");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] block = new byte[1 << 16];
            for (int i = 0; i < BOMB / block.length; i++) {
                gzip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    /** 1 if it was refused for good; what is cut off before it was read counts as refused too. */
    private static int send(HttpClient http, String url, MultiMap headers, byte[] body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(header -> request.header(header.getKey(), header.getValue()));
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status >= 400 && status < 500 ? 1 : 0;
        } catch (IOException cut) {
            return 1;
        }
    }
}
