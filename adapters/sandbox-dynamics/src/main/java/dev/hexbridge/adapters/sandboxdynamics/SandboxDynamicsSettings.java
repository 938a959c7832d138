package dev.hexbridge.adapters.sandboxdynamics;

import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;

/**
 * How an emulated environment starts.
 *
 * @param port the port on loopback; 0 for any free one
 * @param credentials the one application that can get tokens
 * @param companies the legal entities; the first one is the application's default company
 * @param knobs what {@code PUT /_faults} would accept, applied before the first request
 * @param clock the source of time for tokens, stamps and defaults
 */
public record SandboxDynamicsSettings(
        int port, Credentials credentials, List<String> companies, JsonObject knobs, InstantSource clock) {
    /**
     * The application.
     *
     * @param clientId its id, also the principal in the ledger
     * @param clientSecret its secret
     */
    public record Credentials(String clientId, String clientSecret) {}

    /** Checks that there is a company; keeps copies of its own. */
    public SandboxDynamicsSettings {
        if (companies.isEmpty()) {
            throw new IllegalArgumentException("an environment has at least one company");
        }
        companies = List.copyOf(companies);
        knobs = knobs.copy();
    }

    /** Any port, the companies usmf, frrt and demf, no faults, system time. */
    public static SandboxDynamicsSettings standard(Credentials credentials) {
        return new SandboxDynamicsSettings(
                0, credentials, List.of("usmf", "frrt", "demf"), new JsonObject(), InstantSource.system());
    }

    /** The same on a port. */
    public SandboxDynamicsSettings withPort(int newPort) {
        return new SandboxDynamicsSettings(newPort, credentials, companies, knobs, clock);
    }

    /** The same with companies. */
    public SandboxDynamicsSettings withCompanies(List<String> newCompanies) {
        return new SandboxDynamicsSettings(port, credentials, newCompanies, knobs, clock);
    }

    /** The same with knobs. */
    public SandboxDynamicsSettings withKnobs(JsonObject newKnobs) {
        return new SandboxDynamicsSettings(port, credentials, companies, newKnobs, clock);
    }

    /** The same with a source of time. */
    public SandboxDynamicsSettings withClock(InstantSource newClock) {
        return new SandboxDynamicsSettings(port, credentials, companies, knobs, newClock);
    }
}
