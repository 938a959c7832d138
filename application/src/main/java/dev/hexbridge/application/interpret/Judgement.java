package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.application.port.outbound.Snapshots.Noted;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.desire.ShopKeys;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.novelty.Novelty;
import dev.hexbridge.domain.novelty.Sighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What receipts come to in the light of what is known: an echo and a latecomer mark nothing, and where the source's
 * stamps cannot tell which of two came later, the entity is read anew.
 *
 * @param readings what each receipt comes to
 * @param touched keys of entities that were changed in nothing that is used, which may wake what waits for a person
 */
record Judgement(List<Reading> readings, List<LinkKey> touched) {

    private static final String NOTHING_NEW = "nothing changed that is used here: an echo of our own write, or no news";
    private static final String LATE = "a newer snapshot was interpreted before";
    private static final String TIED = "a snapshot with the same stamp says something else: the entity is read anew";

    /** The stamps of sources have no finer parts. */
    private static final int STAMP_SECONDS = 1;

    /**
     * Judges receipts in their order.
     *
     * @param readings what each comes to by itself
     * @param before the newest snapshot known of each entity
     * @param rereadable whether an entity can be read anew
     */
    static Judgement of(List<Reading> readings, Map<EntityKey, Noted> before, Predicate<EntityKey> rereadable) {
        Map<EntityKey, Noted> known = new HashMap<>(before);
        List<LinkKey> touched = new ArrayList<>();
        List<Reading> judged = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            if (reading.sighting().isEmpty()) {
                judged.add(reading);
                continue;
            }
            Noted now = new Noted(
                    reading.sighting().get(),
                    reading.interpretation().recorded().position());
            Optional<Noted> last = Optional.ofNullable(known.get(now.sighting().entity()));
            Novelty novelty = Novelty.of(last.map(Noted::sighting), now.sighting());
            judged.add(moneyToo(reading, judged(reading, novelty, last.orElse(now), rereadable)));
            if (novelty == Novelty.ECHO && touches(last.orElse(now).sighting(), now.sighting())) {
                reading.marks().forEach(mark -> touched.add(mark.key()));
            }
            if (last.isEmpty() || isNewer(now, last.get())) {
                known.put(now.sighting().entity(), now);
            }
        }
        return new Judgement(judged, touched);
    }

    /** What is no news of the order may be news of its payments: no snapshot of an order tells of them. */
    private static Reading moneyToo(Reading reading, Reading judged) {
        List<Mark> payments = reading.marks().stream()
                .filter(mark -> mark.key().role().equals(ShopKeys.PAYMENTS)
                        && !judged.marks().contains(mark))
                .toList();
        return payments.isEmpty()
                ? judged
                : judged.instead(
                        judged.interpretation().verdict(),
                        Stream.concat(judged.marks().stream(), payments.stream())
                                .toList());
    }

    private static boolean touches(Sighting before, Sighting now) {
        return now.version().updatedAt().isAfter(before.version().updatedAt());
    }

    private static boolean isNewer(Noted one, Noted other) {
        return one.sighting().version().isNewerThan(other.sighting().version());
    }

    private static Reading judged(Reading reading, Novelty novelty, Noted last, Predicate<EntityKey> rereadable) {
        List<Mark> again = novelty.isDoubtful() ? reread(reading, rereadable) : List.of();
        return switch (novelty) {
            case NEWS -> reading;
            case ECHO -> reading.instead(new Verdict.Ignored(NOTHING_NEW), List.of());
            case LATE -> reading.instead(new Verdict.Superseded(LATE, last.receipt()), List.of());
            case TIED_LATE ->
                reading.instead(new Verdict.Superseded(again.isEmpty() ? LATE : TIED, last.receipt()), again);
            case TIED ->
                reading.instead(
                        new Verdict.Marked(
                                again.isEmpty()
                                        ? reading.interpretation().verdict().reason()
                                        : TIED),
                        Stream.concat(reading.marks().stream(), again.stream()).toList());
        };
    }

    /** Only a snapshot with a later stamp can make the look superfluous. */
    private static List<Mark> reread(Reading reading, Predicate<EntityKey> rereadable) {
        Sighting tied = reading.sighting().orElseThrow();
        Position asker = reading.interpretation().recorded().position();
        SourceVersion since = new SourceVersion(
                tied.version().updatedAt().plusSeconds(STAMP_SECONDS),
                reading.interpretation().recorded().receipt().receivedAt());
        return rereadable.test(tied.entity()) ? List.of(Marks.reread(tied.entity(), asker, since)) : List.of();
    }

    /** The keys to mark, one mark each: of several the newest stands. */
    List<Mark> marks() {
        Map<LinkKey, Mark> marks = new LinkedHashMap<>();
        for (Reading reading : readings) {
            for (Mark mark : reading.marks()) {
                marks.merge(mark.key(), mark, (one, other) -> other.version().isNewerThan(one.version()) ? other : one);
            }
        }
        return List.copyOf(marks.values());
    }
}
