package dev.hexbridge.adapters.proving.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until an engine has nothing left to do. */
public final class Quiescence {

    private static final Duration LOOK = Duration.ofMillis(250);

    private Quiescence() {}

    /**
     * Returns once everything that was received is settled.
     *
     * @throws IOException if that takes longer than the patience, naming what is left
     */
    public static void await(Doors doors, Duration patience) throws IOException {
        await(doors, patience, LOOK);
    }

    /** The same, looking as often as this. */
    public static void await(Doors doors, Duration patience, Duration look) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        JsonNode backlog = backlog(doors);
        while (!isEmpty(backlog)) {
            if (System.nanoTime() > end) {
                throw new IOException("after " + patience.toSeconds() + " s there is still work left: " + backlog);
            }
            pause(look);
            backlog = backlog(doors);
        }
    }

    /** Returns once every receipt is interpreted, whatever its documents wait for. */
    public static void interpreted(Doors doors, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (backlog(doors).path("uninterpreted").asLong(-1) != 0) {
            if (System.nanoTime() > end) {
                throw new IOException("after " + patience.toSeconds() + " s not everything is interpreted");
            }
            pause();
        }
    }

    private static JsonNode backlog(Doors doors) throws IOException {
        return doors.health().path("backlog");
    }

    private static boolean isEmpty(JsonNode backlog) {
        long moving = 0;
        for (String state : new String[] {"ready", "waiting", "blocked", "unknown"}) {
            moving += backlog.path("keys").path(state).asLong();
        }
        return backlog.path("uninterpreted").asLong(-1) == 0 && moving == 0;
    }

    /** A short while. */
    public static void pause() throws IOException {
        pause(LOOK);
    }

    private static void pause(Duration time) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
