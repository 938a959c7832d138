package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.PaymentLedgers;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import dev.hexbridge.domain.payment.JournalEntry;
import dev.hexbridge.domain.payment.JournalLedger;
import dev.hexbridge.domain.payment.JournalLine;
import dev.hexbridge.domain.payment.JournalLine.Stand;
import dev.hexbridge.domain.payment.Movement;
import dev.hexbridge.domain.payment.PaymentJournal;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts and journals of one copy of the state; its lists are replaced, never changed. */
record InMemoryPaymentLedgers(Map<LinkKey, List<JournalLine>> lines, Map<LinkKey, List<PaymentJournal>> journals)
        implements PaymentLedgers {

    @Override
    public Future<Map<String, Movement>> known(PairKey pair, List<String> transactions) {
        Map<String, Movement> known = new HashMap<>();
        lines.forEach((batch, facts) -> facts.stream()
                .filter(line -> batch.pair().equals(pair) && transactions.contains(line.key()))
                .forEach(line -> known.put(line.key(), line.fact().body())));
        return Future.succeededFuture(known);
    }

    @Override
    public Future<Map<LinkKey, Long>> add(Map<LinkKey, List<JournalEntry>> entries) {
        Map<LinkKey, Long> grown = new HashMap<>();
        entries.forEach((batch, all) -> all.forEach(entry -> {
            String transaction = entry.movement().transaction();
            if (known(batch.pair(), List.of(transaction)).result().isEmpty()) {
                List<JournalLine> more = new ArrayList<>(lines.getOrDefault(batch, List.of()));
                more.add(JournalLine.of(entry));
                lines.put(batch, List.copyOf(more));
                grown.put(batch, (long) more.size());
            }
        }));
        return Future.succeededFuture(grown);
    }

    @Override
    public Future<Map<LinkKey, JournalLedger>> find(List<LinkKey> batches) {
        Map<LinkKey, JournalLedger> found = new HashMap<>();
        for (LinkKey batch : batches) {
            Optional.ofNullable(lines.get(batch))
                    .ifPresent(facts -> found.put(
                            batch,
                            new JournalLedger(
                                    facts.stream()
                                            .filter(line -> line.stand() != Stand.POSTED)
                                            .toList(),
                                    journals.getOrDefault(batch, List.of()))));
        }
        return Future.succeededFuture(found);
    }

    @Override
    public Future<Void> save(LinkKey batch, JournalLedger changes) {
        lines.put(
                batch,
                new JournalLedger(lines.getOrDefault(batch, List.of()), List.of())
                        .with(changes.lines())
                        .lines());
        JournalLedger all = new JournalLedger(List.of(), journals.getOrDefault(batch, List.of()));
        for (PaymentJournal journal : changes.journals()) {
            all = all.with(journal);
        }
        journals.put(batch, all.journals());
        return Future.succeededFuture();
    }
}
