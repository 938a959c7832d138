package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.Audit;
import dev.hexbridge.application.port.outbound.Deliveries;
import dev.hexbridge.application.port.outbound.DirtyKeys;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict.Quarantined;
import dev.hexbridge.application.port.outbound.Snapshots;
import dev.hexbridge.application.port.outbound.Waypoints;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Unsettled;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.desire.Correction;
import dev.hexbridge.domain.failure.FailureGroup;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.payment.JournalLine;
import dev.hexbridge.domain.payment.PaymentJournal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything but the inbox itself. */
final class JournalState {

    final Map<Integer, Long> cursor = new HashMap<>();
    final Map<Position, Noted> interpretations = new LinkedHashMap<>();
    final Map<LinkKey, Row> dirty = new LinkedHashMap<>();
    final Map<LinkKey, Unsettled> sent = new HashMap<>();
    final Map<LinkKey, Agreed> links = new LinkedHashMap<>();
    final Map<EntityKey, Snapshots.Noted> snapshots = new HashMap<>();
    final Map<String, Waypoints.Waypoint> waypoints = new HashMap<>();
    final List<Deliveries.Attempt> deliveries = new ArrayList<>();
    final List<Audit.Entry> audit = new ArrayList<>();
    final Map<LinkKey, Correction> corrections = new LinkedHashMap<>();
    final Map<String, Set<EntityKey>> terms = new HashMap<>();
    final Map<String, LinkKey> reserved = new HashMap<>();
    final Map<LinkKey, List<JournalLine>> payments = new LinkedHashMap<>();
    final Map<LinkKey, List<PaymentJournal>> paymentJournals = new HashMap<>();
    private long serials;

    JournalState copy() {
        JournalState copy = new JournalState();
        copy.cursor.putAll(cursor);
        copy.interpretations.putAll(interpretations);
        copy.dirty.putAll(dirty);
        copy.sent.putAll(sent);
        copy.links.putAll(links);
        copy.snapshots.putAll(snapshots);
        copy.waypoints.putAll(waypoints);
        copy.deliveries.addAll(deliveries);
        copy.audit.addAll(audit);
        copy.corrections.putAll(corrections);
        terms.forEach((term, entities) -> copy.terms.put(term, new LinkedHashSet<>(entities)));
        copy.reserved.putAll(reserved);
        copy.payments.putAll(payments);
        copy.paymentJournals.putAll(paymentJournals);
        copy.serials = serials;
        return copy;
    }

    long nextSerial() {
        return ++serials;
    }

    void name(String term, EntityKey entity) {
        terms.computeIfAbsent(term, unused -> new LinkedHashSet<>()).add(entity);
    }

    /** An interpretation and when it was made. */
    record Noted(Instant at, Interpretation interpretation) {

        /** The group of failures it belongs to; empty where it is none. */
        String group() {
            return interpretation.verdict() instanceof Quarantined quarantined
                    ? FailureGroup.id(interpretation.entity().connection().value(), quarantined.failure())
                    : "";
        }
    }

    /** A dirty key with what the port does not show. */
    record Row(
            DirtyKeys.DirtyKey key,
            Optional<Instant> notBefore,
            Optional<LinkKey> blockedOn,
            Optional<Failure> failure,
            Times times) {

        /** Whether it waits for a person. */
        boolean isParked() {
            return key.state() == KeyState.HELD || key.state() == KeyState.DEAD;
        }

        String group() {
            return failure.map(it -> FailureGroup.id(key.mark().key().target().value(), it))
                    .orElse("");
        }
    }

    /** When a key was first marked, and since when it stands where it stands. */
    record Times(Instant marked, Instant since) {}
}
