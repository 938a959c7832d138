package dev.hexbridge.domain.amendment;

import java.util.List;

/** What becomes of one kind of edit in one state. */
public sealed interface Ruling {

    /** How, in plain words. */
    String words();

    /** The document is changed as the source was. */
    record Patch(String words) implements Ruling {}

    /** The quantity is reduced to what is delivered; the rest is compensated. */
    record Reduce(String words) implements Ruling {}

    /** The document stays as it is, and a further one makes up for the difference. */
    record Compensate(Means means, String words) implements Ruling {}

    /** Nothing is changed, and the timeline says so: neither quantity nor value differs. */
    record Keep(String words) implements Ruling {}

    /**
     * A person must decide.
     *
     * @param words what stands in the way
     * @param options what can be done about it
     */
    record Hold(String words, List<String> options) implements Ruling {

        public Hold {
            options = List.copyOf(options);
        }
    }

    /** By which further document the difference is made up for. */
    enum Means {
        /** Goods that come back: negative quantities, at the price at which they were sold. */
        RETURN_ORDER,
        /** A further sales order: quantities that came on top, and values with either sign as lines of their own. */
        SUPPLEMENT
    }
}
