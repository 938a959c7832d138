package dev.hexbridge.adapters.shopify.admin.wire;

import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The access token of a shop. One request at a time asks for a new one, whoever waits for it; at 80 % of a token's life
 * the next one is fetched while the old one is still in use. A lasting token is never asked for.
 */
final class Tokens {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;

    private final Wire wire;
    private final Credentials credentials;
    private final InstantSource clock;

    private Grant.@Nullable Token current;
    private Grant.@Nullable Denied denied;
    private @Nullable Future<Grant> asking;
    private int denials;

    Tokens(Wire wire, Credentials credentials, InstantSource clock) {
        this.wire = wire;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** A token to use now. The future does not fail. */
    Future<Grant> current() {
        return switch (credentials) {
            case Credentials.Lasting lasting ->
                Future.succeededFuture(new Grant.Token(lasting.token().reveal(), Instant.MAX, Instant.MAX));
            case Credentials.Client client -> granted(client);
        };
    }

    private synchronized Future<Grant> granted(Credentials.Client client) {
        Grant.Token token = current;
        Instant now = clock.instant();
        if (token == null || !now.isBefore(token.expiresAt())) {
            return ask(client);
        }
        if (!now.isBefore(token.refreshAt()) && !troubled(now)) {
            ask(client);
        }
        return Future.succeededFuture(token);
    }

    /** Forgets a token that was refused; one that came since stays. */
    synchronized void invalidate(Grant.Token refused) {
        if (refused.equals(current)) {
            current = null;
        }
    }

    /** Whether asking anew can give another token. */
    boolean renewable() {
        return credentials instanceof Credentials.Client;
    }

    /** The newest token was refused as well: no new one will help before a while. */
    synchronized Grant.Denied refused(Grant.Token token, Failure failure) {
        invalidate(token);
        return deny(failure);
    }

    /** A token was taken: what trouble there was is over. */
    synchronized void taken() {
        denied = null;
        denials = 0;
    }

    /** Why there is no token, while that lasts. */
    synchronized Optional<Grant.Denied> trouble() {
        return current == null && troubled(clock.instant()) ? Optional.ofNullable(denied) : Optional.empty();
    }

    private boolean troubled(Instant now) {
        return denied != null && now.isBefore(denied.until());
    }

    private synchronized Future<Grant> ask(Credentials.Client client) {
        if (asking != null) {
            return asking;
        }
        Outgoing request = new Outgoing(
                client.tokenUrl(),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"),
                client.form());
        Future<Grant> answer = wire.send(request).map(exchange -> settle(exchange, client));
        // The answer may be there already, and then nothing is being asked any more.
        asking = answer.isComplete() ? null : answer;
        return answer;
    }

    private synchronized Grant settle(Exchange exchange, Credentials.Client client) {
        asking = null;
        return switch (exchange) {
            case Exchange.Answer answer ->
                switch (TokenAnswer.read(answer)) {
                    case TokenAnswer.Granted granted -> accept(granted.token());
                    case TokenAnswer.Failed failed -> deny(cleaned(failed.failure(), client));
                };
            case Exchange.NoEffect none -> deny(unreachable(none.failure()));
            case Exchange.Lost lost -> deny(unreachable(lost.failure()));
        };
    }

    private Grant accept(Grant.Token token) {
        current = token;
        return token;
    }

    private Grant.Denied deny(Failure failure) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(MOST_DOUBLINGS, denials++));
        Grant.Denied denial = new Grant.Denied(failure, clock.instant().plus(pause));
        denied = denial;
        return denial;
    }

    private static Failure unreachable(Failure failure) {
        return Failure.of(FailureKind.UNAVAILABLE, "The token endpoint does not answer: " + failure.text());
    }

    private static Failure cleaned(Failure failure, Credentials.Client client) {
        return new Failure(failure.kind(), client.without(failure.text()), failure.field());
    }
}
