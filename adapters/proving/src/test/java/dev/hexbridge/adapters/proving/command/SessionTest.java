package dev.hexbridge.adapters.proving.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class SessionTest {

    private final Map<String, Object> judged = new HashMap<>();

    @Test
    void whatWasMeasuredIsJudgedAndNothingElseOfTheReport() {
        assertEquals(0, new CommandLine(new Measured()).execute());
        assertEquals(Map.of("stalled", Map.of("missing", 0)), judged);
    }

    @Command(name = "measured")
    private final class Measured implements Callable<Integer> {

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Session session;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private LoadOptions load;

        @Override
        public Integer call() throws IOException, SQLException {
            return session.run(load, directory -> Map.of("stalled", Map.of("missing", 0)), figures -> {
                judged.putAll(figures);
                return true;
            });
        }
    }
}
