package dev.hexbridge.adapters.operations;

import dev.hexbridge.adapters.operations.Problem.Refusal;
import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.Right;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who gets in. That a request arrives from loopback proves nothing: a tunnel and a browser that was led astray by DNS
 * arrive from there too. So the host asked for must be one of ours, a browser must come from our own pages, and the
 * token must be right.
 */
final class Doors {

    /** Who asks the probes. */
    static final Principal ANYBODY = new Principal("anybody", Right.VIEWER);

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[?::1\\]?");
    private static final Pattern JSON = Pattern.compile("application/json(\\s*;.*)?", Pattern.CASE_INSENSITIVE);

    private final OperationsSettings settings;
    private final Keys keys;

    Doors(OperationsSettings settings) {
        this.settings = settings;
        this.keys = new Keys(settings.grants());
    }

    /** Refuses what is addressed to a host that is not ours, or comes from a page that is not ours. */
    void checkAddress(HttpServerRequest request) {
        Optional<HostAndPort> authority = Optional.ofNullable(request.authority());
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1
                || authority.filter(it -> isOurs(it.host())).isEmpty()) {
            throw refusal(
                    ProblemType.MISDIRECTED,
                    "the Host header has to name a loopback address or a host of the operations settings");
        }
        String asked = text(authority.get());
        for (String origin : request.headers().getAll(HttpHeaders.ORIGIN)) {
            if (!origin.equalsIgnoreCase("http://" + asked) && !origin.equalsIgnoreCase("https://" + asked)) {
                throw refusal(ProblemType.CROSS_ORIGIN, "the Origin header has to name the host that is asked");
            }
        }
    }

    /** Refuses a body that is declared as anything but JSON, before a byte of it is read. */
    void checkMediaType(HttpServerRequest request) {
        Optional<String> type = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE));
        boolean announced = request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || !"0"
                        .equals(Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                                .orElse("0"));
        if (announced || type.isPresent()) {
            requireJson(type);
        }
    }

    static void requireJson(Optional<String> type) {
        if (type.filter(it -> JSON.matcher(it).matches()).isEmpty()) {
            throw refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE, "send application/json");
        }
    }

    /** Who bears the request's token, if it is known and its right suffices. */
    Principal admit(RoutingContext context, Right needed) {
        List<String> offered = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        Principal principal = keys.bearer(offered)
                .orElseThrow(() -> refusal(
                        ProblemType.UNAUTHORIZED,
                        offered.isEmpty() ? "send Authorization: Bearer <token>" : "the token is not known"));
        if (!principal.may(needed)) {
            throw refusal(
                    ProblemType.FORBIDDEN,
                    "the right needed is " + needed.name().toLowerCase(Locale.ROOT));
        }
        return principal;
    }

    private boolean isOurs(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return LOOPBACK.matcher(name).matches() || settings.hosts().contains(name);
    }

    private static String text(HostAndPort authority) {
        return authority.port() < 0 ? authority.host() : authority.host() + ":" + authority.port();
    }

    private static Refusal refusal(ProblemType type, String detail) {
        return new Refusal(Problem.of(type, detail));
    }
}
