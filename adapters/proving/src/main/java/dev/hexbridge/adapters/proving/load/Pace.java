package dev.hexbridge.adapters.proving.load;

/** When messages are to be sent. Times are those of {@link System#nanoTime}. */
sealed interface Pace {

    /** The moment for which a message is meant; its latency counts from there, whenever it really goes. */
    long intended(long sent, long now);

    /**
     * As soon as the one before on the same connection is answered.
     *
     * @param until no message is sent from then on
     */
    record Closed(long until) implements Pace {

        @Override
        public long intended(long sent, long now) {
            return now < until ? now : Long.MAX_VALUE;
        }
    }

    /**
     * At a steady rate, whether or not those before are answered: a pause of the engine counts for every message that
     * it made late (no coordinated omission).
     *
     * @param from when the first one is sent
     * @param until no message is meant for then or later
     * @param rate messages per second
     */
    record Open(long from, long until, double rate) implements Pace {

        @Override
        public long intended(long sent, long now) {
            long moment = from + (long) (sent * 1e9 / rate);
            return moment < until ? moment : Long.MAX_VALUE;
        }
    }
}
