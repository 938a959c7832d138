package dev.hexbridge.adapters.proving.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks an engine over its doors, and its emulated shop over that one's. Blocks. */
public final class Doors implements AutoCloseable {

    private final Http http = new Http();
    private final EngineProcess engine;
    private final String token;

    /** The doors of an engine that is ready. */
    public Doors(EngineProcess engine) throws IOException {
        this.engine = engine;
        this.token = Files.readString(Path.of(engine.address("token"))).strip();
    }

    /** Asks the operations API. */
    public JsonNode operations(String path) throws IOException {
        return http.get(engine.address("admin") + path, token);
    }

    /** How the engine is. */
    public JsonNode health() throws IOException {
        return http.health(engine.address("admin") + "/health", token);
    }

    /** Has the emulated shop do something. */
    public JsonNode shop(String path, String body) throws IOException {
        return http.post(engine.address("shopify") + path, body);
    }

    @Override
    public void close() {
        http.close();
    }
}
