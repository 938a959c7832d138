package dev.hexbridge.adapters.sandboxdynamics.http;

/** Where the environment is reached; known once it listens. */
public final class BaseUrl {
    private String text = "";

    /** Sets it. */
    public void become(int port) {
        text = "http://127.0.0.1:" + port;
    }

    /** The URL without a trailing slash. */
    public String text() {
        return text;
    }
}
