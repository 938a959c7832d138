package dev.hexbridge.bootstrap.settings;

import dev.hexbridge.adapters.dynamics.DynamicsSettings;

/** Reads how much a connection to D365 is given to do at once. */
final class LoadReader {

    private static final int MOST_REQUESTS = 1_000;
    private static final int MOST_OPERATIONS = 1_000;
    private static final int MOST_AT_ONCE = 100;

    private LoadReader() {}

    /** What is not said keeps its usual value, as does what is said wrongly, beside its fault. */
    static DynamicsSettings.Load read(Node node) {
        DynamicsSettings.Load usual = DynamicsSettings.Load.USUAL;
        DynamicsSettings.Load load = new DynamicsSettings.Load(
                usual.requestTimeout(),
                usual.targetPeerTime(),
                whole(node, "operationsPerBatch", MOST_OPERATIONS, usual.maxOperations()),
                whole(node, "concurrency", MOST_AT_ONCE, usual.concurrency()),
                rate(node, usual.requestsPerSecond()));
        node.refuseUnknown();
        return load;
    }

    private static int whole(Node node, String name, int most, int usual) {
        return node.parsed(name, text -> whole(text, most), "a whole number from 1 to " + most)
                .orElse(usual);
    }

    private static int whole(String text, int most) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static double rate(Node node, double usual) {
        return node.parsed("requestsPerSecond", LoadReader::rate, "a number above 0, up to " + MOST_REQUESTS)
                .orElse(usual);
    }

    private static double rate(String text) {
        double rate = Double.parseDouble(text);
        if (!(rate > 0 && rate <= MOST_REQUESTS)) {
            throw new IllegalArgumentException();
        }
        return rate;
    }
}
