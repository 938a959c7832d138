package dev.hexbridge.domain.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.convergence.Policies.Evidence;
import dev.hexbridge.domain.convergence.Policies.Intent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever answers get lost and in whatever order versions come: the target ends as the newest version says. */
class ConvergencePropertyTest {

    /** What becomes of an operation that is sent. */
    enum Fate {
        ANSWERED,
        DONE_BUT_UNHEARD,
        NOT_DONE
    }

    record Snapshot(int version, Map<String, Integer> lines) {}

    @Property(tries = 2000)
    void theTargetEndsAsTheNewestVersionSays(
            @ForAll("snapshots") List<Snapshot> snapshots, @ForAll("fates") List<Fate> fates) {
        Peer peer = new Peer(fates);
        for (Snapshot snapshot : snapshots) {
            peer.converge(snapshot);
        }
        Snapshot newest = snapshots.stream()
                .reduce((one, other) -> other.version() > one.version() ? other : one)
                .orElseThrow();
        assertEquals(quantities(document(newest)), quantities(peer.held.orElseThrow()));
        assertTrue(peer.creates <= 1, "created " + peer.creates + " times");
        assertTrue(peer.duplicates.isEmpty(), "lines twice: " + peer.duplicates);
    }

    @Property
    void nothingThatExistsIsTouchedWithoutHavingBeenSeen(
            @ForAll("snapshots") List<Snapshot> snapshots,
            @ForAll Evidence evidence,
            @ForAll boolean ours,
            @ForAll boolean gone,
            @ForAll boolean read) {
        Desired wanted = desired(snapshots.getFirst());
        Desired desired = new Desired(
                wanted.document(),
                ours ? wanted.ownRef() : Optional.empty(),
                List.of(),
                wanted.version(),
                1,
                gone ? Optional.of("cancelled") : Optional.empty());
        Optional<Agreed> agreed = snapshots.size() < 2
                ? Optional.empty()
                : Optional.of(new Agreed(Docs.REF, document(snapshots.get(1)), Docs.version(0), 1, 1));
        Policies policies = new Policies(Intent.CONVERGE, Optional.of(new OpenRules()), evidence);
        Observed unseen = read ? new Observed.Absent() : new Observed.NotRead();

        if (Convergence.plan(desired, agreed, unseen, policies) instanceof Plan.Act act) {
            boolean keyed = act.frontier().getFirst() instanceof Operation.Create && ours;
            boolean numbered =
                    act.frontier().getFirst() instanceof Operation.CreateRoot && read && evidence != Evidence.PRESENCE;
            assertTrue(keyed || numbered, act.toString());
            assertTrue(agreed.isEmpty() && !gone, act.toString());
        }
    }

    @Property
    void aPlanAgainstWhatItMadeIsEmpty(@ForAll("snapshots") List<Snapshot> snapshots) {
        Snapshot snapshot = snapshots.getFirst();
        Observed.Seen seen = new Observed.Seen(Docs.REF, document(snapshot), Map.of(), Instant.EPOCH);
        Policies policies = new Policies(Intent.CONVERGE, Optional.of(new OpenRules()), Evidence.LOOK);

        assertEquals(
                new Plan.Settled(Docs.REF, true),
                Convergence.plan(desired(snapshot), Optional.empty(), seen, policies));
    }

    @Provide
    Arbitrary<List<Snapshot>> snapshots() {
        Arbitrary<Map<String, Integer>> lines = Arbitraries.maps(
                        Arbitraries.of("1", "2", "3", "4"),
                        Arbitraries.integers().between(1, 9))
                .ofMinSize(1);
        return Combinators.combine(Arbitraries.integers().between(1, 6), lines)
                .as(Snapshot::new)
                .list()
                .uniqueElements(Snapshot::version)
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Arbitraries.of(Fate.class).list().ofMaxSize(12);
    }

    private static Desired desired(Snapshot snapshot) {
        return new Desired(
                document(snapshot),
                Optional.of(Docs.REF),
                List.of(),
                Docs.version(snapshot.version()),
                1,
                Optional.empty());
    }

    private static StateDoc document(Snapshot snapshot) {
        Docs docs = Docs.order();
        new TreeMap<>(snapshot.lines()).forEach((key, quantity) -> docs.line(key, quantity, "10.00"));
        return docs.build();
    }

    private static Map<String, String> quantities(StateDoc document) {
        Map<String, String> quantities = new TreeMap<>();
        document.children()
                .forEach(line -> quantities.put(
                        line.key(),
                        Objects.requireNonNull(line.fields().get("OrderedSalesQuantity"))
                                .display()));
        return quantities;
    }

    /** A target that loses answers, and the little memory that the engine keeps of it. */
    private static final class Peer {

        private final List<Fate> fates;
        private final List<String> duplicates = new ArrayList<>();
        private Optional<StateDoc> held = Optional.empty();
        private Optional<Agreed> agreed = Optional.empty();
        private int creates;

        Peer(List<Fate> fates) {
            this.fates = new ArrayList<>(fates);
        }

        void converge(Snapshot snapshot) {
            Desired desired = desired(snapshot);
            Observed observed = new Observed.NotRead();
            Evidence evidence = Evidence.TRUST;
            for (int turn = 0; turn < 60; turn++) {
                Policies policies = new Policies(Intent.CONVERGE, Optional.of(new OpenRules()), evidence);
                switch (Convergence.plan(desired, agreed, observed, policies)) {
                    case Plan.Settled settled -> {
                        remember(desired);
                        return;
                    }
                    case Plan.ReadFirst first -> observed = look();
                    case Plan.Act act -> {
                        Fate fate = fates.isEmpty() ? Fate.ANSWERED : fates.removeFirst();
                        if (fate != Fate.NOT_DONE) {
                            apply(act.frontier().getFirst());
                        }
                        evidence = Evidence.LOOK;
                        observed = new Observed.NotRead();
                    }
                    case Plan.LookAgain later -> throw new AssertionError(later.toString());
                    case Plan.NotYet notYet -> throw new AssertionError(notYet.toString());
                    case Plan.NotWanted notWanted -> throw new AssertionError("every document is wanted");
                    case Plan.Hold hold -> throw new AssertionError(hold.toString());
                }
            }
            throw new AssertionError("the plan never ends");
        }

        private void remember(Desired desired) {
            if (agreed.filter(before -> before.version().isNewerThan(desired.version()))
                    .isEmpty()) {
                agreed = Optional.of(new Agreed(Docs.REF, desired.document(), desired.version(), 1, 1));
            }
        }

        private Observed look() {
            return held.<Observed>map(document -> new Observed.Seen(Docs.REF, document, Map.of(), Instant.EPOCH))
                    .orElseGet(Observed.Absent::new);
        }

        private void apply(Operation operation) {
            switch (operation) {
                case Operation.Create create -> {
                    if (held.isEmpty()) {
                        creates++;
                        held = Optional.of(create.document());
                    }
                }
                case Operation.CreateRoot create -> throw new AssertionError("the number is ours");
                case Operation.Withdraw withdraw -> throw new AssertionError("every document is wanted");
                case Operation.AddChildren add -> add.children().forEach(this::addLine);
                case Operation.Amend amend -> amend(amend);
            }
        }

        private void addLine(TargetRecord line) {
            StateDoc document = held.orElseThrow();
            if (document.child(line.key()).isPresent()) {
                duplicates.add(line.key());
            }
            List<TargetRecord> lines = new ArrayList<>(document.children());
            lines.add(line);
            held = Optional.of(new StateDoc(document.root(), lines));
        }

        private void amend(Operation.Amend amend) {
            StateDoc document = held.orElseThrow();
            Map<String, TargetRecord> lines = new LinkedHashMap<>();
            document.children().forEach(line -> lines.put(line.key(), line));
            amend.removed().forEach(lines::remove);
            for (TargetRecord change : amend.changed()) {
                TargetRecord before = Objects.requireNonNull(lines.get(change.key()));
                Map<String, FieldValue> fields = new HashMap<>(before.fields());
                fields.putAll(change.fields());
                lines.put(change.key(), new TargetRecord(before.kind(), before.key(), new TreeMap<>(fields)));
            }
            held = Optional.of(new StateDoc(document.root(), List.copyOf(lines.values())));
            amend.added().forEach(this::addLine);
        }
    }
}
