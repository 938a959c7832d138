package dev.hexbridge.domain.alert;

import dev.hexbridge.domain.alert.Notice.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is wrong and who has been told: a value that each look at the engine turns into the next. A trouble is told once
 * it has lasted as long as its kind asks, told again when it has grown or a long time has passed, and told to be over
 * once it has been gone for a while. What could not be looked at stays as it is.
 *
 * @param entries by {@link AlertKey#text()}
 */
public record AlertBook(Map<String, Entry> entries) {

    public static final AlertBook EMPTY = new AlertBook(Map.of());

    public AlertBook {
        entries = Map.copyOf(entries);
    }

    /**
     * One trouble.
     *
     * @param symptom how it looked last
     * @param since when it began
     * @param told when people were told last; empty while nobody was
     * @param goneSince since when it has not been seen, while it is not
     */
    public record Entry(Symptom symptom, Instant since, Optional<Instant> told, Optional<Instant> goneSince) {

        public boolean firing() {
            return told.isPresent();
        }
    }

    /**
     * How patient the book is.
     *
     * @param calm how long a trouble must be gone before it counts as over
     * @param repeat after how long a trouble that goes on is told again
     * @param news how long after a message a trouble that has grown is told again at the earliest
     */
    public record Patience(Duration calm, Duration repeat, Duration news) {}

    /**
     * The next book, and what it gives people to read.
     *
     * @param book the next book
     * @param notices the messages, in no particular order
     */
    public record Turn(AlertBook book, List<Notice> notices) {}

    /** Turns the page. */
    public Turn turn(Diagnosis diagnosis, Instant now, Patience patience) {
        Map<String, Symptom> bad = diagnosis.symptoms().stream()
                .collect(Collectors.toMap(it -> it.key().text(), Function.identity(), (one, other) -> one));
        Map<String, Entry> next = new TreeMap<>();
        List<Notice> notices = new ArrayList<>();
        bad.forEach((name, symptom) -> {
            Entry entry = Optional.ofNullable(entries.get(name))
                    .map(known -> new Entry(symptom, known.since(), known.told(), Optional.empty()))
                    .orElseGet(() -> new Entry(symptom, now, Optional.empty(), Optional.empty()));
            next.put(name, told(entry, now, patience, notices));
        });
        entries.forEach((name, entry) -> {
            if (!bad.containsKey(name)) {
                remaining(entry, diagnosis, now, patience, notices).ifPresent(kept -> next.put(name, kept));
            }
        });
        return new Turn(new AlertBook(next), notices);
    }

    private static Entry told(Entry entry, Instant now, Patience patience, List<Notice> notices) {
        Symptom symptom = entry.symptom();
        boolean due = entry.told().isEmpty()
                ? !now.isBefore(entry.since().plus(symptom.key().kind().patience()))
                : isWorthAnother(entry, entry.told().get(), now, patience);
        if (!due) {
            return entry;
        }
        Stage stage = entry.firing() ? Stage.STILL_FIRING : Stage.FIRING;
        notices.add(new Notice(symptom.key(), stage, symptom.text(), entry.since(), now));
        return new Entry(symptom, entry.since(), Optional.of(now), Optional.empty());
    }

    private static boolean isWorthAnother(Entry entry, Instant told, Instant now, Patience patience) {
        boolean grown = entry.symptom().newest().filter(told::isBefore).isPresent();
        return !now.isBefore(told.plus(grown ? patience.news() : patience.repeat()));
    }

    /** What stays of a trouble that was not seen now. */
    private static Optional<Entry> remaining(
            Entry entry, Diagnosis diagnosis, Instant now, Patience patience, List<Notice> notices) {
        Symptom symptom = entry.symptom();
        if (!diagnosis.seen().contains(symptom.key().kind())) {
            return Optional.of(entry);
        }
        if (!entry.firing()) {
            return Optional.empty();
        }
        Instant gone = entry.goneSince().orElse(now);
        if (now.isBefore(gone.plus(patience.calm()))) {
            return Optional.of(new Entry(symptom, entry.since(), entry.told(), Optional.of(gone)));
        }
        notices.add(new Notice(symptom.key(), Stage.RESOLVED, symptom.text(), entry.since(), now));
        return Optional.empty();
    }
}
