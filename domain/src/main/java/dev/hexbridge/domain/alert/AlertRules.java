package dev.hexbridge.domain.alert;

import dev.hexbridge.domain.alert.Vitals.Keys;
import dev.hexbridge.domain.alert.Vitals.Trouble;
import dev.hexbridge.domain.alert.Vitals.Way;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules, one a kind of trouble: from vital signs and thresholds to symptoms. A new rule is a new line. */
public final class AlertRules {

    private static final Set<String> OURS = Set.of("ready", "waiting", "unknown");

    /** Rules that can be asked whatever happens. */
    private static final Map<AlertKind, BiFunction<Vitals, Thresholds, Stream<Symptom>>> ALWAYS = Map.of(
            AlertKind.JOURNAL_DOWN, AlertRules::journalDown,
            AlertKind.BREAKER_OPEN, (vitals, limits) -> troubled(vitals, Trouble.FAULTS, AlertKind.BREAKER_OPEN),
            AlertKind.CREDENTIALS_REFUSED,
                    (vitals, limits) -> troubled(vitals, Trouble.CREDENTIALS, AlertKind.CREDENTIALS_REFUSED),
            AlertKind.CREDENTIALS_EXPIRING, AlertRules::expiring,
            AlertKind.EVENT_GAP, AlertRules::silent,
            AlertKind.SUBSCRIPTION_LOST, (vitals, limits) -> reported(vitals, AlertKind.SUBSCRIPTION_LOST),
            AlertKind.ENGINE_STOPPED, (vitals, limits) -> reported(vitals, AlertKind.ENGINE_STOPPED),
            AlertKind.STANDING_STILL, (vitals, limits) -> reported(vitals, AlertKind.STANDING_STILL));

    /** Rules that need an answer of the journal. */
    private static final Map<AlertKind, BiFunction<Vitals, Thresholds, Stream<Symptom>>> WITH_JOURNAL = Map.of(
            AlertKind.BACKLOG_AGE, AlertRules::backlog,
            AlertKind.DEAD_LETTERS, AlertRules::deadLetters,
            AlertKind.TOTALS_HELD, AlertRules::totalsHeld,
            AlertKind.UNACCOUNTED, AlertRules::unaccounted);

    private AlertRules() {}

    /** Judges the vital signs. */
    public static Diagnosis diagnose(Vitals vitals, Thresholds thresholds) {
        Set<AlertKind> seen = EnumSet.copyOf(ALWAYS.keySet());
        Stream<Symptom> symptoms = ALWAYS.values().stream().flatMap(rule -> rule.apply(vitals, thresholds));
        if (vitals.journal().isPresent()) {
            seen.addAll(WITH_JOURNAL.keySet());
            symptoms = Stream.concat(
                    symptoms, WITH_JOURNAL.values().stream().flatMap(rule -> rule.apply(vitals, thresholds)));
        }
        return new Diagnosis(seen, symptoms.toList());
    }

    private static Stream<Symptom> journalDown(Vitals vitals, Thresholds thresholds) {
        return vitals.journal().isPresent()
                ? Stream.empty()
                : Stream.of(Symptom.of(AlertKind.JOURNAL_DOWN, "journal", "the database does not answer"));
    }

    private static Stream<Symptom> troubled(Vitals vitals, Trouble trouble, AlertKind kind) {
        String text = trouble == Trouble.FAULTS
                ? "too many requests failed; the target is left alone for a while, again and again"
                : "the target or its token endpoint refuses our credentials";
        return vitals.targets().stream()
                .filter(target -> target.trouble().filter(trouble::equals).isPresent())
                .map(target -> Symptom.of(kind, target.name(), text));
    }

    private static Stream<Symptom> expiring(Vitals vitals, Thresholds thresholds) {
        return vitals.credentials().entrySet().stream().flatMap(entry -> {
            Instant end = entry.getValue().atStartOfDay(ZoneOffset.UTC).toInstant();
            Duration left = Duration.between(vitals.at(), end);
            String text = left.isNegative()
                    ? "the secret ended on " + entry.getValue()
                    : "the secret ends on " + entry.getValue() + ", in " + left.toDays() + " days";
            return left.compareTo(thresholds.of(entry.getKey()).expiresWithin()) > 0
                    ? Stream.empty()
                    : Stream.of(Symptom.of(AlertKind.CREDENTIALS_EXPIRING, entry.getKey(), text));
        });
    }

    /** A shop that sells little is silent for long: half as long again as its longest silence of late is allowed. */
    private static Stream<Symptom> silent(Vitals vitals, Thresholds thresholds) {
        return vitals.sources().stream().flatMap(source -> {
            Duration usual = source.longest().multipliedBy(3).dividedBy(2);
            Duration limit = thresholds.of(source.name()).eventGap();
            boolean tooLong =
                    source.silence().compareTo(limit) >= 0 && source.silence().compareTo(usual) >= 0;
            return tooLong
                    ? Stream.of(
                            Symptom.of(AlertKind.EVENT_GAP, source.name(), "no delivery for " + span(source.silence())))
                    : Stream.empty();
        });
    }

    private static Stream<Symptom> reported(Vitals vitals, AlertKind kind) {
        return vitals.reported().stream().filter(symptom -> symptom.key().kind() == kind);
    }

    private static Stream<Symptom> backlog(Vitals vitals, Thresholds thresholds) {
        return byWay(vitals, keys -> OURS.contains(keys.state())).entrySet().stream()
                .flatMap(entry -> {
                    Instant oldest = entry.getValue().stream()
                            .map(Keys::oldestMark)
                            .min(Comparator.naturalOrder())
                            .orElse(vitals.at());
                    Duration age = Duration.between(oldest, vitals.at());
                    String text = count(entry.getValue(), "key") + " behind, the oldest for " + span(age);
                    return age.compareTo(thresholds.of(entry.getKey()).backlogAge()) < 0
                            ? Stream.empty()
                            : Stream.of(Symptom.of(
                                    AlertKind.BACKLOG_AGE, entry.getKey().text(), text));
                });
    }

    private static Stream<Symptom> deadLetters(Vitals vitals, Thresholds thresholds) {
        Stream<Symptom> keys = piles(
                vitals,
                thresholds,
                new Pile(AlertKind.DEAD_LETTERS, "dead letter"),
                it -> it.state().equals("dead"));
        Stream<Symptom> receipts = vitals.journal().stream()
                .flatMap(journal -> journal.quarantined().stream())
                .filter(it -> it.count() >= thresholds.of(it.source()).deadLetters())
                .map(it -> new Symptom(
                        new AlertKey(AlertKind.DEAD_LETTERS, it.source()),
                        it.count() + (it.count() == 1 ? " unreadable receipt" : " unreadable receipts"),
                        Optional.of(it.newest())));
        return Stream.concat(keys, receipts);
    }

    private static Stream<Symptom> totalsHeld(Vitals vitals, Thresholds thresholds) {
        return piles(
                vitals,
                thresholds,
                new Pile(AlertKind.TOTALS_HELD, "order held by the total gate", "orders held by the total gate"),
                it -> it.state().equals("held") && it.failure().equals("totals-differ"));
    }

    private record Pile(AlertKind kind, String one, String many) {

        Pile(AlertKind kind, String one) {
            this(kind, one, one + "s");
        }

        long limit(Thresholds.Limits limits) {
            return kind == AlertKind.DEAD_LETTERS ? limits.deadLetters() : limits.totalsHeld();
        }
    }

    private static Stream<Symptom> piles(Vitals vitals, Thresholds thresholds, Pile pile, Predicate<Keys> wanted) {
        return byWay(vitals, wanted).entrySet().stream().flatMap(entry -> {
            long count = entry.getValue().stream().mapToLong(Keys::count).sum();
            Optional<Instant> newest =
                    entry.getValue().stream().map(Keys::newestSince).max(Comparator.naturalOrder());
            AlertKey key = new AlertKey(pile.kind(), entry.getKey().text());
            String text = count + " " + (count == 1 ? pile.one() : pile.many());
            return count < pile.limit(thresholds.of(entry.getKey()))
                    ? Stream.empty()
                    : Stream.of(new Symptom(key, text, newest));
        });
    }

    private static Stream<Symptom> unaccounted(Vitals vitals, Thresholds thresholds) {
        long lost =
                vitals.journal().map(journal -> journal.census().unaccounted()).orElse(0L);
        return lost <= 0
                ? Stream.empty()
                : Stream.of(Symptom.of(AlertKind.UNACCOUNTED, "journal", lost + " receipts without an outcome"));
    }

    private static Map<Way, List<Keys>> byWay(Vitals vitals, Predicate<Keys> wanted) {
        return vitals.journal().stream()
                .flatMap(journal -> journal.keys().stream())
                .filter(wanted)
                .collect(Collectors.groupingBy(Keys::way));
    }

    private static String count(List<Keys> keys, String noun) {
        long count = keys.stream().mapToLong(Keys::count).sum();
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String span(Duration span) {
        Duration plain = span.truncatedTo(ChronoUnit.MINUTES);
        return plain.toHours() >= 48
                ? plain.toDays() + " days"
                : plain.toHours() >= 2 ? plain.toHours() + " hours" : plain.toMinutes() + " minutes";
    }
}
