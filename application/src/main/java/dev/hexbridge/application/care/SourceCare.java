package dev.hexbridge.application.care;

import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.Subscriptions;
import dev.hexbridge.application.port.outbound.Subscriptions.Ensured;
import dev.hexbridge.application.port.outbound.Subscriptions.Listing;
import dev.hexbridge.application.port.outbound.Timers;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Sees to it, at the start and at intervals, that a source sends us what we need. What was not sent meanwhile is swept
 * at once, from the last time that everything was known to be sent. While the connection is parked this is the one
 * thing that is still asked of the source: so the end of it is noticed. Lives on one event loop.
 */
public final class SourceCare {

    private final Source source;
    private final Standing standing;
    private final Consumer<Instant> gap;
    private final Rhythm rhythm;
    private final Consumer<Optional<String>> trouble;
    private boolean stopped;
    private boolean looking;
    private boolean again;
    private long turn;
    private String told = "";
    private Future<?> current = Future.succeededFuture();

    /**
     * Whom to ask for what.
     *
     * @param name the source
     * @param subscriptions what it sends us
     * @param to where it sends it; where that is not known, others subscribe, and only our access is looked after
     * @param topics what is needed
     */
    public record Source(ConnectionName name, Subscriptions subscriptions, Optional<String> to, Set<String> topics) {

        public Source {
            topics = Set.copyOf(topics);
        }
    }

    /**
     * When to ask again, and who is told.
     *
     * @param every how often
     * @param clock the time
     * @param timers lets it pass
     * @param signals who is told
     */
    public record Rhythm(Duration every, InstantSource clock, Timers timers, Signals signals) {}

    /**
     * @param gap has changes swept from a time on that may not have been sent
     * @param trouble takes what keeps the source from sending, and nothing once that is over
     */
    public SourceCare(
            Source source,
            Standing standing,
            Consumer<Instant> gap,
            Rhythm rhythm,
            Consumer<Optional<String>> trouble) {
        this.source = source;
        this.standing = standing;
        this.gap = gap;
        this.rhythm = rhythm;
        this.trouble = trouble;
    }

    /** Asks once, and at intervals from then on; completes after the first time, whatever it gave. */
    public Future<Void> start() {
        return look();
    }

    /** Asks at once, as when access is said to be gone: that is said without proof, and may be over by now. */
    public void again() {
        if (looking) {
            again = true;
        } else if (!stopped) {
            look();
        }
    }

    /** Asks no more; completes when what is under way has ended. */
    public Future<Void> stop() {
        stopped = true;
        return current.otherwiseEmpty().mapEmpty();
    }

    private Future<Void> look() {
        looking = true;
        again = false;
        Instant began = rhythm.clock().instant();
        Future<Void> asked = source.to()
                .map(to -> source.subscriptions().ensure(to, source.topics()).compose(ensured -> taken(ensured, began)))
                .orElseGet(() -> source.subscriptions().list().compose(listing -> seen(listing, began)))
                .onFailure(cause -> complain(cause.getClass().getSimpleName(), "the journal did not answer"))
                .otherwiseEmpty();
        current = asked;
        return asked.onComplete(done -> {
            looking = false;
            if (again && !stopped) {
                look();
            } else {
                later();
            }
        });
    }

    /** Of several pauses only the last one ends in a look. */
    private void later() {
        long mine = ++turn;
        rhythm.timers().after(rhythm.every()).onSuccess(due -> {
            if (mine == turn && !stopped) {
                look();
            }
        });
    }

    private Future<Void> taken(Ensured ensured, Instant began) {
        return switch (ensured) {
            case Ensured.Complete complete -> {
                Set<String> anew = new TreeSet<>(complete.created());
                anew.addAll(complete.recreated());
                tell(anew);
                yield good(began, standing.isParked() || !anew.isEmpty());
            }
            case Ensured.Later later -> complained(later.failure());
            case Ensured.Refused refused -> complained(refused.failure());
        };
    }

    private Future<Void> seen(Listing listing, Instant began) {
        return switch (listing) {
            case Listing.Complete complete -> good(began, standing.isParked());
            case Listing.Later later -> complained(later.failure());
            case Listing.Refused refused -> complained(refused.failure());
        };
    }

    private Future<Void> good(Instant began, boolean missed) {
        Optional<Instant> before = standing.lastGood();
        told = "";
        trouble.accept(Optional.empty());
        return standing.good(began).onSuccess(saved -> {
            if (missed) {
                before.ifPresent(gap);
            }
        });
    }

    private void tell(Set<String> anew) {
        if (!anew.isEmpty()) {
            Map<String, String> facts = Map.of("connection", source.name().value(), "topics", String.join(" ", anew));
            rhythm.signals().noticed("subscriptions made", facts);
        }
    }

    private Future<Void> complained(Failure failure) {
        complain(failure.kind().token(), failure.text());
        return Future.succeededFuture();
    }

    /** The same trouble is told once, until it is over. */
    private void complain(String kind, String text) {
        if (!told.equals(kind)) {
            told = kind;
            trouble.accept(Optional.of("its subscriptions cannot be looked after: " + kind));
            rhythm.signals()
                    .noticed(
                            "subscriptions cannot be looked after",
                            Map.of("connection", source.name().value(), "cause", kind, "text", text));
        }
    }
}
