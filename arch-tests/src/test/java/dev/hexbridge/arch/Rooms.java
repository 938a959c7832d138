package dev.hexbridge.arch;

import java.util.stream.Stream;

/** The packages that the rules speak of, for any root package. */
record Rooms(String root) {

    String domain() {
        return root + ".domain..";
    }

    String canonical() {
        return root + ".domain.canonical..";
    }

    String mapping() {
        return root + ".domain.mapping..";
    }

    String application() {
        return root + ".application..";
    }

    String ports() {
        return root + ".application.port..";
    }

    String adapters() {
        return root + ".adapters..";
    }

    /** Packages one below {@code adapters}: the room whose public types are the adapter's door. */
    String adapterDoors() {
        return root + ".adapters.*";
    }

    /** Packages further down: the adapter's own business. */
    String behindTheDoors() {
        return root + ".adapters.*.*..";
    }

    /** Measures and torments from outside: may wait, and know several adapters. Nothing that runs live knows it. */
    String proving() {
        return root + ".adapters.proving..";
    }

    String embeddedPostgres() {
        return root + ".adapters.embeddedpostgres..";
    }

    String bootstrap() {
        return root + ".bootstrap..";
    }

    String anywhere() {
        return root + "..";
    }

    /** Every room on the plan, by its full name. */
    Stream<String> plan() {
        return Stream.of(
                        "domain.alert",
                        "domain.canonical",
                        "domain.message",
                        "domain.convergence",
                        "domain.mapping",
                        "domain.flow",
                        "domain.decision",
                        "domain.delivery",
                        "domain.totals",
                        "application.port.inbound",
                        "application.port.outbound",
                        "application.intake",
                        "application.interpret",
                        "application.relay",
                        "application.query",
                        "application.replay",
                        "application.sweep",
                        "application.watch",
                        "adapters.shopify",
                        "adapters.dynamics",
                        "adapters.postgres",
                        "adapters.embeddedpostgres",
                        "adapters.operations",
                        "adapters.documents",
                        "adapters.secrets",
                        "adapters.alerts",
                        "adapters.telemetry",
                        "adapters.sandboxshopify",
                        "adapters.sandboxdynamics",
                        "adapters.proving",
                        "bootstrap")
                .map(room -> root + "." + room);
    }
}
