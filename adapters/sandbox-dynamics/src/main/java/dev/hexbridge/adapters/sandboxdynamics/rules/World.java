package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.faults.Dice;
import dev.hexbridge.adapters.sandboxdynamics.faults.Knobs;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Schema;
import dev.hexbridge.adapters.sandboxdynamics.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Everything the rules look at: data, knobs, chance, time, companies. */
public final class World {
    private final Store store;
    private final Knobs knobs;
    private final Dice dice;
    private final InstantSource clock;
    private final List<String> companies;
    private Schema schema;
    private Instant lastSecond = Instant.EPOCH;
    private String lastText = Instant.EPOCH.toString();

    /** A world over an empty store; the first company is the default one of every client. */
    public World(Knobs knobs, Dice dice, InstantSource clock, List<String> companies) {
        this.schema = Schema.load(knobs.extensionFields.get());
        this.store = new Store(schema);
        this.knobs = knobs;
        this.dice = dice;
        this.clock = clock;
        this.companies = List.copyOf(companies);
    }

    /** The data. */
    public Store store() {
        return store;
    }

    /** The entity sets of the moment. */
    public Schema schema() {
        return schema;
    }

    /** Deploys the extension fields that the knob names: from now on the entity sets have these. */
    public void deploy() {
        schema = Schema.load(knobs.extensionFields.get());
    }

    /** The knobs. */
    public Knobs knobs() {
        return knobs;
    }

    /** The dice. */
    public Dice dice() {
        return dice;
    }

    /** The companies, lower case. */
    public List<String> companies() {
        return companies;
    }

    /** The company of requests that name none. */
    public String defaultCompany() {
        return companies.getFirst();
    }

    /** The time now. */
    public Instant now() {
        return clock.instant();
    }

    /** The time now as a stored value. */
    String nowText() {
        Instant second = now().truncatedTo(ChronoUnit.SECONDS);
        if (!second.equals(lastSecond)) {
            lastSecond = second;
            lastText = second.toString();
        }
        return lastText;
    }

    /** Today as the product writes a day: its noon in UTC. */
    String todayText() {
        return nowText().substring(0, "2026-11-23".length()) + "T12:00:00Z";
    }
}
