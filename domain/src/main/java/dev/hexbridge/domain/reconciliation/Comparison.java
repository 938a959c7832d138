package dev.hexbridge.domain.reconciliation;

import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.desire.ShopKeys;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.reconciliation.Known.Judged;
import dev.hexbridge.domain.reconciliation.Known.Pending;
import dev.hexbridge.domain.reconciliation.Known.Settled;
import dev.hexbridge.domain.reconciliation.Standing.Lack;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts what a source lists beside what the journal knows. Total: every order comes to exactly one state. What is not
 * told comes before what waits, and what waits before what is done, so that a state never promises too much.
 */
public final class Comparison {

    private static final Set<KeyState> PARKED = EnumSet.of(KeyState.HELD, KeyState.DEAD);
    private static final String NO_DOCUMENT = "it was settled that there is to be no document: it was cancelled before";

    private final Listed listed;
    private final Known known;

    private Comparison(Listed listed, Known known) {
        this.listed = listed;
        this.known = known;
    }

    /**
     * Where an order stands.
     *
     * @param listed what the source says of it
     * @param known what the journal knew of it after the source had said so
     * @param window the time that is compared: a change from its end on is none of its business
     */
    public static Standing of(Listed listed, Known known, Window window) {
        return new Comparison(listed, known).standing(window);
    }

    private Standing standing(Window window) {
        if (known.unread()) {
            return new Standing.InFlight("received, and not interpreted yet");
        }
        if (known.equals(Known.NOTHING)) {
            return new Standing.Missing(Lack.ORDER);
        }
        if (lacksTheChange(window)) {
            return new Standing.Missing(Lack.CHANGE);
        }
        return parked().or(this::moving).or(this::settled).orElseGet(this::unwritten);
    }

    private boolean lacksTheChange(Window window) {
        boolean behind = known.newest()
                .map(SourceVersion::updatedAt)
                .filter(listed.changedAt()::isAfter)
                .isPresent();
        boolean readAnew =
                known.pending().stream().anyMatch(it -> it.key().role().equals(ShopKeys.SNAPSHOT));
        return behind && !readAnew && listed.changedAt().isBefore(window.to());
    }

    private Optional<Standing> parked() {
        Optional<Standing> key = known.pending().stream()
                .filter(it -> PARKED.contains(it.state()))
                .findFirst()
                .map(it -> new Standing.Held(words(it)));
        return key.or(() -> judged(Judged.Kind.QUARANTINED).map(Standing.Held::new));
    }

    private Optional<Standing> moving() {
        return known.pending().stream().findFirst().map(it -> new Standing.InFlight(words(it)));
    }

    private Optional<Standing> settled() {
        List<Settled> documents = known.settled().stream()
                .filter(it -> !it.key().target().equals(listed.entity().connection()))
                .toList();
        List<Settled> numbered =
                documents.stream().filter(it -> it.ref().isNumbered()).toList();
        if (!numbered.isEmpty()) {
            return Optional.of(new Standing.Posted(
                    numbered.stream().map(Settled::ref).distinct().toList()));
        }
        return documents.isEmpty() ? Optional.empty() : Optional.of(new Standing.Skipped(NO_DOCUMENT));
    }

    private Standing unwritten() {
        return judged(Judged.Kind.FILTERED)
                .or(() -> judged(Judged.Kind.IGNORED))
                .<Standing>map(Standing.Skipped::new)
                .orElseGet(() -> new Standing.Missing(Lack.OUTCOME));
    }

    private Optional<String> judged(Judged.Kind kind) {
        return known.judged().filter(it -> it.kind() == kind).map(Judged::reason);
    }

    private static String words(Pending pending) {
        String what = pending.key().role() + " " + pending.state().token();
        return pending.reason().map(reason -> what + ": " + reason).orElse(what);
    }
}
