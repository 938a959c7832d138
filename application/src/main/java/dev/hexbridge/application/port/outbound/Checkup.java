package dev.hexbridge.application.port.outbound;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Examines one connection the way a person would who sets it up. Reads only; its futures do not fail. */
public interface Checkup {

    /** Examines the connection; every point that was looked at has a finding, good ones too. */
    Future<List<Finding>> examine();

    /**
     * What was found on one point.
     *
     * @param point what was looked at, for example {@code token} or {@code company usmf}
     * @param grade how it is
     * @param text what was seen, in plain words, without secrets and persons
     * @param remedy what to change; empty where nothing is to be changed
     */
    record Finding(String point, Grade grade, String text, Optional<String> remedy) {}

    /** How a point is. */
    enum Grade {
        GOOD,
        /** It works, and will or may fail later. */
        DOUBTFUL,
        /** It cannot work. */
        FAULTY,
        /** It could not be looked at. */
        UNSEEN
    }
}
