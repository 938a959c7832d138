package dev.hexbridge.adapters.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.dynamics.odata.Addresses;
import dev.hexbridge.adapters.dynamics.odata.Records;
import dev.hexbridge.adapters.dynamics.odata.Table;
import dev.hexbridge.adapters.dynamics.odata.Tables;
import dev.hexbridge.application.port.outbound.Census.Count;
import dev.hexbridge.application.port.outbound.Census.Referenced;
import dev.hexbridge.application.port.outbound.Census.Section;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;

/** Counts documents with references of ours: one filter over the time of creation, all of its pages. */
final class Counter {

    private final Fetcher fetcher;
    private final Tables tables;
    private final Addresses addresses;

    Counter(Fetcher fetcher, Tables tables, Addresses addresses) {
        this.fetcher = fetcher;
        this.tables = tables;
        this.addresses = addresses;
    }

    Future<Count> count(Section section) {
        return tables.find(section.kind())
                .flatMap(table -> table.created().map(created -> count(section, table, created)))
                .orElseGet(() -> Future.succeededFuture(new Count.Refused(
                        Failure.of(FailureKind.MAPPING, "There is no time of creation for " + section.kind() + "."))));
    }

    private Future<Count> count(Section section, Table table, String created) {
        return fetcher.fetch(List.of(addresses.census(table, section, created)))
                .map(fetched -> switch (fetched.getFirst()) {
                    case Fetched.Rows rows -> found(section, table, rows.list());
                    case Fetched.Nothing nothing -> new Count.Found(List.of());
                    case Fetched.Failed failed -> failed(failed.outcome());
                });
    }

    /** A sign of the prefix may be a wildcard to the ERP: what really begins with it is decided here. */
    private static Count found(Section section, Table table, List<JsonNode> rows) {
        String prefix = section.prefix().toLowerCase(Locale.ROOT);
        return new Count.Found(rows.stream()
                .map(row -> new Referenced(
                        Records.text(row, section.field()),
                        new TargetRef(table.kind(), Records.text(row, table.identity()))))
                .filter(document ->
                        document.reference().toLowerCase(Locale.ROOT).startsWith(prefix))
                .toList());
    }

    private static Count failed(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Refused refused -> new Count.Refused(refused.failure());
            case ReadOutcome.Later later -> new Count.Later(later.failure());
            case ReadOutcome.Answer answer -> new Count.Found(List.of());
            case ReadOutcome.Ambiguous ambiguous -> new Count.Found(List.of());
        };
    }
}
