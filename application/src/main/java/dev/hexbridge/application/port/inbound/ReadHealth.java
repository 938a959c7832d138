package dev.hexbridge.application.port.inbound;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells how the engine is. */
public interface ReadHealth {

    /** Dependencies, breakers, backlog. Asks the database; never fails: what does not answer is told as down. */
    Future<Health> health();

    /** Whether work is accepted: the journal can be written and the slots are owned. */
    Future<Readiness> readiness();

    /**
     * The state of the whole engine.
     *
     * @param ready whether work is accepted
     * @param components each dependency by name
     * @param backlog how much waits; empty where the journal does not answer, which is not the same as nothing
     */
    record Health(boolean ready, List<Component> components, Optional<Backlog> backlog) {

        public Health {
            components = List.copyOf(components);
        }
    }

    /**
     * One dependency, or a part that stands still since the start.
     *
     * @param name {@code journal}, a connection's name, or {@code pair} and a pair's name
     * @param up whether it can be used now
     * @param detail why not, or what else is worth knowing: the breaker's state, the pause it asked for
     */
    record Component(String name, boolean up, Optional<String> detail) {}

    /**
     * How much waits.
     *
     * @param uninterpreted receipts that are durable and not interpreted yet
     * @param keys dirty keys by the token of their state
     * @param oldest the age of the oldest key that the engine itself has to move
     */
    record Backlog(long uninterpreted, Map<String, Long> keys, Optional<Duration> oldest) {}

    /** Whether work is accepted, and why not. */
    record Readiness(boolean ready, Optional<String> reason) {}
}
