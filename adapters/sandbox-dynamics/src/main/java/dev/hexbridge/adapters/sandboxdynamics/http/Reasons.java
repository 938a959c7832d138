package dev.hexbridge.adapters.sandboxdynamics.http;

import io.netty.handler.codec.http.HttpResponseStatus;

/** The reason phrases that stand in the status lines of batch parts. */
final class Reasons {
    private Reasons() {}

    static String of(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }
}
