package dev.hexbridge.adapters.postgres.sql;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.adapters.postgres.TestDatabase;
import dev.hexbridge.application.contract.Waiting;
import io.vertx.core.net.NetServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session that says nothing is given up. */
class SessionTest {

    @Test
    void aServerThatTakesConnectionsAndSaysNothingIsNotWaitedFor() {
        NetServer silent = TestDatabase.VERTX.createNetServer().connectHandler(taken -> taken.handler(bytes -> {}));
        Waiting.of(silent.listen(0, "127.0.0.1"));
        Server server = Server.at("postgresql://a:b@127.0.0.1:" + silent.actualPort() + "/c", Optional.empty());
        Instant began = Instant.now();

        Waiting.failureOf(Session.open(TestDatabase.VERTX, server, Duration.ofSeconds(1)));

        assertTrue(Duration.between(began, Instant.now()).compareTo(Duration.ofSeconds(5)) < 0);
        Waiting.of(silent.close());
    }
}
