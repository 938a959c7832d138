package dev.hexbridge.domain.payment;

import dev.hexbridge.domain.fact.FactSet;
import dev.hexbridge.domain.fact.KnownFacts;
import dev.hexbridge.domain.payment.JournalLine.Stand;
import dev.hexbridge.domain.payment.PaymentJournal.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * All that is known of one batch: its facts, and its journals in the target.
 *
 * @param lines the facts with their lines; those that were posted before may be left out
 * @param journals the journals by their ordinals
 */
public record JournalLedger(List<JournalLine> lines, List<PaymentJournal> journals) {

    public static final JournalLedger EMPTY = new JournalLedger(List.of(), List.of());

    public JournalLedger {
        lines = List.copyOf(lines);
        journals = journals.stream()
                .sorted(Comparator.comparingInt(PaymentJournal::ordinal))
                .toList();
    }

    /** The journal that takes lines, or is being made. */
    public Optional<PaymentJournal> current() {
        return journals.isEmpty() || journals.getLast().phase() == Phase.CLOSED
                ? Optional.empty()
                : Optional.of(journals.getLast());
    }

    /** The ordinal of the journal that comes after all there were. */
    public int nextOrdinal() {
        return journals.isEmpty() ? 1 : journals.getLast().ordinal() + 1;
    }

    /** All facts that the batch has to hold. */
    FactSet<Movement> desired() {
        return facts(Set.of(Stand.values()));
    }

    KnownFacts<Movement> standing() {
        return new KnownFacts<>(facts(Set.of(Stand.POSTED)), facts(Set.of(Stand.SENT)));
    }

    private FactSet<Movement> facts(Set<Stand> stands) {
        return FactSet.of(lines.stream()
                .filter(line -> stands.contains(line.stand()))
                .map(JournalLine::fact)
                .toList());
    }

    /** The lines of these facts. */
    List<JournalLine> of(FactSet<Movement> facts) {
        return lines.stream().filter(line -> facts.has(line.key())).toList();
    }

    /** The same with a line more. */
    public JournalLedger and(JournalLine line) {
        List<JournalLine> more = new ArrayList<>(lines);
        more.add(line);
        return new JournalLedger(more, journals);
    }

    /** The same with these lines in place of those of the same facts. */
    public JournalLedger with(List<JournalLine> changed) {
        Map<String, JournalLine> byKey = changed.stream().collect(Collectors.toMap(JournalLine::key, line -> line));
        return changing(line -> Optional.ofNullable(byKey.get(line.key())).orElse(line));
    }

    private JournalLedger changing(UnaryOperator<JournalLine> change) {
        return new JournalLedger(lines.stream().map(change).toList(), journals);
    }

    /** The same with a journal, in place of the one of the same ordinal. */
    public JournalLedger with(PaymentJournal journal) {
        List<PaymentJournal> all = new ArrayList<>(journals);
        all.removeIf(known -> known.ordinal() == journal.ordinal());
        all.add(journal);
        return new JournalLedger(lines, all);
    }

    /** The same with the lines and journals of another in place of its own. */
    public JournalLedger with(JournalLedger changes) {
        JournalLedger merged = with(changes.lines);
        for (PaymentJournal journal : changes.journals) {
            merged = merged.with(journal);
        }
        return merged;
    }

    /** The same with a journal closed: facts of it that were not seen in it are free for the next one. */
    public JournalLedger closing(PaymentJournal journal) {
        return changing(line -> line.isIn(journal) && line.stand() != Stand.POSTED
                        ? line.at(Stand.NEW).placed(Optional.empty())
                        : line)
                .with(journal.closed());
    }
}
