package dev.hexbridge.adapters.shopify.writeback;

import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries writes out: first the definition, then the metafields in batches, then the tags of what was set. */
final class Writer {

    private final Definitions definitions;
    private final MetafieldWrites metafields;
    private final TagWrites tags;

    Writer(Definitions definitions, MetafieldWrites metafields, TagWrites tags) {
        this.definitions = definitions;
        this.metafields = metafields;
        this.tags = tags;
    }

    Future<List<DeliveryOutcome>> deliver(List<Delivery> deliveries) {
        List<Write> writes = deliveries.stream().map(Write::of).toList();
        List<Write.Ready> ready = writes.stream()
                .filter(Write.Ready.class::isInstance)
                .map(Write.Ready.class::cast)
                .toList();
        return carryOut(ready)
                .map(outcomes -> writes.stream()
                        .map(write -> switch (write) {
                            case Write.Impossible impossible -> new DeliveryOutcome.Rejected(impossible.failure());
                            case Write.Ready one -> outcomes.getOrDefault(one, done(one));
                        })
                        .toList());
    }

    private Future<Map<Write.Ready, DeliveryOutcome>> carryOut(List<Write.Ready> writes) {
        boolean numbered = writes.stream()
                .anyMatch(write -> definitions.numbers().stream().anyMatch(write.metafields()::containsKey));
        Future<Optional<Definitions.Missing>> defined =
                numbered ? definitions.ensure() : Future.succeededFuture(Optional.empty());
        return defined.compose(missing -> missing.isPresent()
                ? Future.succeededFuture(all(writes, later(missing.get())))
                : send(batches(writes)));
    }

    private Future<Map<Write.Ready, DeliveryOutcome>> send(List<List<Write.Ready>> batches) {
        List<Future<Map<Write.Ready, DeliveryOutcome>>> sent =
                batches.stream().map(this::sendBatch).toList();
        return Future.all(sent).map(unused -> {
            Map<Write.Ready, DeliveryOutcome> outcomes = new LinkedHashMap<>();
            sent.forEach(batch -> outcomes.putAll(batch.result()));
            return outcomes;
        });
    }

    private Future<Map<Write.Ready, DeliveryOutcome>> sendBatch(List<Write.Ready> batch) {
        return metafields.set(batch).compose(outcomes -> {
            Map<Write.Ready, DeliveryOutcome> ends = new LinkedHashMap<>(outcomes);
            List<Future<DeliveryOutcome>> tagged = new ArrayList<>();
            outcomes.forEach((write, outcome) -> {
                if (write.tag().isPresent() && outcome instanceof DeliveryOutcome.Delivered) {
                    tagged.add(tags.add(write, write.tag().get()).onSuccess(end -> ends.put(write, end)));
                }
            });
            return tagged.isEmpty()
                    ? Future.succeededFuture(ends)
                    : Future.all(tagged).map(unused -> ends);
        });
    }

    /** As many writes in a batch as their metafields allow; a write is never torn apart. */
    private static List<List<Write.Ready>> batches(List<Write.Ready> writes) {
        List<List<Write.Ready>> batches = new ArrayList<>();
        List<Write.Ready> open = new ArrayList<>();
        int fields = 0;
        for (Write.Ready write : writes) {
            if (fields + write.metafields().size() > Write.MOST || open.size() == Write.MOST) {
                batches.add(open);
                open = new ArrayList<>();
                fields = 0;
            }
            open.add(write);
            fields += write.metafields().size();
        }
        if (!open.isEmpty()) {
            batches.add(open);
        }
        return batches;
    }

    private static Map<Write.Ready, DeliveryOutcome> all(List<Write.Ready> writes, DeliveryOutcome outcome) {
        Map<Write.Ready, DeliveryOutcome> outcomes = new LinkedHashMap<>();
        writes.forEach(write -> outcomes.put(write, outcome));
        return outcomes;
    }

    private static DeliveryOutcome later(Definitions.Missing missing) {
        return new DeliveryOutcome.RetryLater(missing.failure(), Optional.of(missing.until()));
    }

    private static DeliveryOutcome done(Write.Ready write) {
        return new DeliveryOutcome.Delivered(write.ref(), Optional.empty());
    }
}
