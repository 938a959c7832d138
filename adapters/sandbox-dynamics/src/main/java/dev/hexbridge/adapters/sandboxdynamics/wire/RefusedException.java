package dev.hexbridge.adapters.sandboxdynamics.wire;

/**
 * Carries a {@link Problem} out of a parser. Parsers fail deep inside themselves; the one place that runs an operation
 * turns this back into the answer. It has no stack trace.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Refuses with a problem. */
    public RefusedException(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    /** Refuses as malformed. */
    public static RefusedException malformed(String message) {
        return new RefusedException(Problem.malformed(message));
    }

    /** The problem. */
    public Problem problem() {
        return problem;
    }
}
