package dev.hexbridge.bootstrap.wiring;

/** The engine cannot start, for a reason that is told in plain words. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }
}
