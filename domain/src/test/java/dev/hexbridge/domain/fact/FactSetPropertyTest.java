package dev.hexbridge.domain.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever arrives in whatever order and however often, and whatever answers get lost: each fact ends there once. */
class FactSetPropertyTest {

    /** What becomes of facts that are sent. */
    enum Fate {
        ANSWERED,
        DONE_BUT_UNHEARD,
        DONE_IN_PART_AND_UNHEARD,
        NOT_DONE
    }

    @Property(tries = 500)
    void theOrderOfArrivalDoesNotMatter(@ForAll("facts") List<Fact<Integer>> facts, @ForAll long seed) {
        assertEquals(FactSet.of(facts), oneByOne(shuffled(facts, seed)));
    }

    @Property(tries = 500)
    void doublingChangesNothing(@ForAll("facts") List<Fact<Integer>> facts, @ForAll long seed) {
        List<Fact<Integer>> doubled = new ArrayList<>(facts);
        doubled.addAll(facts);
        assertEquals(FactSet.of(facts), oneByOne(shuffled(doubled, seed)));
    }

    @Property(tries = 500)
    void whatIsAddedToTheDifferenceIsTheWhole(
            @ForAll("facts") List<Fact<Integer>> facts, @ForAll("facts") List<Fact<Integer>> posted) {
        FactSet<Integer> desired = FactSet.of(facts);
        FactSet<Integer> there = FactSet.of(posted);
        assertEquals(there.plus(desired), there.plus(desired.minus(there)));
        assertTrue(desired.minus(there.plus(desired)).isEmpty());
    }

    @Property(tries = 1000)
    void eachFactEndsThereExactlyOnce(
            @ForAll("facts") List<Fact<Integer>> facts, @ForAll("fates") List<Fate> fates, @ForAll long seed) {
        Peer peer = new Peer(fates);
        FactSet<Integer> desired = FactSet.empty();
        for (Fact<Integer> fact : shuffled(facts, seed)) {
            desired = desired.plus(FactSet.of(List.of(fact)));
            peer.converge(desired);
        }
        assertEquals(FactSet.of(facts).facts().keySet(), new HashSet<>(peer.lines));
        assertEquals(peer.lines.size(), new HashSet<>(peer.lines).size(), "twice: " + peer.lines);
        assertTrue(peer.blind.isEmpty(), "sent again without a look: " + peer.blind);
        assertTrue(peer.orphans.isEmpty(), "taken back before they were there: " + peer.orphans);
    }

    @Provide
    Arbitrary<List<Fact<Integer>>> facts() {
        return Arbitraries.integers()
                .between(0, 25)
                .list()
                .ofMaxSize(20)
                .map(keys -> keys.stream()
                        .distinct()
                        .flatMap(key -> {
                            Fact<Integer> fact = Fact.of("f" + key, key);
                            Optional<Fact<Integer>> back =
                                    key % 4 == 0 ? Optional.of(fact.reversal("a" + key, -key)) : Optional.empty();
                            return Stream.concat(Stream.of(fact), back.stream());
                        })
                        .toList());
    }

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Arbitraries.of(Fate.class).list().ofMinSize(1).ofMaxSize(12);
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    private static FactSet<Integer> oneByOne(List<Fact<Integer>> facts) {
        FactSet<Integer> set = FactSet.empty();
        for (Fact<Integer> fact : facts) {
            set = set.plus(FactSet.of(List.of(fact)));
        }
        return set;
    }

    /** A target that takes what it is sent as often as it is sent, and does not always answer. */
    private static final class Peer {

        private final List<Fate> fates;
        private final List<String> lines = new ArrayList<>();
        private final List<String> blind = new ArrayList<>();
        private final List<String> orphans = new ArrayList<>();
        private final Set<String> unheard = new HashSet<>();
        private KnownFacts<Integer> standing = KnownFacts.nothing();
        private int sends;

        Peer(List<Fate> fates) {
            this.fates = fates;
        }

        void converge(FactSet<Integer> desired) {
            Look look = new Look.NotLooked();
            for (int step = 0; step < 400; step++) {
                switch (FactPlanner.plan(desired, standing, look).step()) {
                    case FactPlan.Step.LookFirst<Integer> first -> {
                        look = new Look.Looked(new HashSet<>(lines), true);
                        unheard.clear();
                    }
                    case FactPlan.Step.Confirm<Integer> confirm -> standing = standing.confirmed(confirm.seen());
                    case FactPlan.Step.LookAgain<Integer> again -> throw new AssertionError("looks are conclusive");
                    case FactPlan.Step.Add<Integer> add -> {
                        send(add.facts());
                        look = new Look.NotLooked();
                    }
                    case FactPlan.Step.Complete<Integer> complete -> {
                        return;
                    }
                }
            }
            throw new AssertionError("it never ends");
        }

        private void send(FactSet<Integer> facts) {
            standing = standing.sending(facts);
            Fate fate = sends > 60 ? Fate.ANSWERED : fates.get(sends++ % fates.size());
            List<Fact<Integer>> done = switch (fate) {
                case ANSWERED, DONE_BUT_UNHEARD -> facts.list();
                case DONE_IN_PART_AND_UNHEARD -> facts.list().subList(0, facts.size() / 2);
                case NOT_DONE -> List.of();
            };
            facts.list().stream().map(Fact::key).filter(unheard::contains).forEach(blind::add);
            for (Fact<Integer> fact : done) {
                fact.reverses().filter(key -> !lines.contains(key)).ifPresent(orphans::add);
                lines.add(fact.key());
            }
            if (fate == Fate.ANSWERED) {
                standing = standing.confirmed(facts);
            } else {
                unheard.addAll(facts.facts().keySet());
            }
        }
    }
}
