package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.sealing.Sealed;
import dev.hexbridge.adapters.postgres.sql.Columns;
import dev.hexbridge.adapters.postgres.sql.Texts;
import dev.hexbridge.adapters.postgres.sql.Times;
import dev.hexbridge.application.port.outbound.PaymentLedgers;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.fact.Fact;
import dev.hexbridge.domain.message.Slot;
import dev.hexbridge.domain.message.TenantId;
import dev.hexbridge.domain.payment.JournalEntry;
import dev.hexbridge.domain.payment.JournalLedger;
import dev.hexbridge.domain.payment.JournalLine;
import dev.hexbridge.domain.payment.JournalLine.Place;
import dev.hexbridge.domain.payment.JournalLine.Stand;
import dev.hexbridge.domain.payment.Movement;
import dev.hexbridge.domain.payment.PaymentJournal;
import dev.hexbridge.domain.payment.PaymentJournal.Phase;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Movements of money with their lines, sealed, and the journals of each batch. */
record PaymentTable(Scope scope, PostgresUnitOfWork.Parts parts) implements PaymentLedgers {

    /** A fact on its way to the table. */
    private record Entry(LinkKey batch, String transaction, Sealed sealed) {}

    @Override
    public Future<Map<String, Movement>> known(PairKey pair, List<String> transactions) {
        if (transactions.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        Tuple parameters = Columns.of(transactions)
                .value(scope.owner().tenant())
                .value(Texts.clean(pair.text()))
                .texts(transaction -> transaction)
                .tuple();
        return scope.read(PaymentSql.KNOWN, parameters).map(rows -> {
            Map<String, Movement> known = new HashMap<>();
            rows.forEach(
                    row -> known.put(row.getString("transaction"), entry(row).movement()));
            return known;
        });
    }

    @Override
    public Future<Map<LinkKey, Long>> add(Map<LinkKey, List<JournalEntry>> entries) {
        List<Entry> all = new ArrayList<>();
        entries.forEach((batch, list) -> list.forEach(entry -> all.add(sealed(batch, entry))));
        if (all.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        Map<String, LinkKey> byText = new HashMap<>();
        entries.keySet().forEach(batch -> byText.put(text(batch), batch));
        Tuple parameters = scope.fenced(all)
                .value(Times.column(parts.clock().instant()))
                .texts(entry -> entry.batch().pair().text())
                .texts(Entry::transaction)
                .texts(entry -> text(entry.batch()))
                .shorts(entry -> slot(entry.batch()))
                .shorts(entry -> entry.sealed().format())
                .ints(entry -> entry.sealed().keyId())
                .bytes(entry -> entry.sealed().wrapped())
                .bytes(entry -> entry.sealed().body())
                .tuple();
        return scope.write(PaymentSql.ADD, parameters, all.size()).map(rows -> {
            Map<LinkKey, Long> grown = new HashMap<>();
            rows.forEach(row -> Optional.ofNullable(row.getString("link_key"))
                    .flatMap(batch -> Optional.ofNullable(byText.get(batch)))
                    .ifPresent(batch -> grown.put(batch, row.getLong("facts"))));
            return grown;
        });
    }

    @Override
    public Future<Map<LinkKey, JournalLedger>> find(List<LinkKey> batches) {
        if (batches.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        Map<String, LinkKey> byText = new HashMap<>();
        batches.forEach(batch -> byText.put(text(batch), batch));
        Tuple parameters = Columns.of(List.copyOf(byText.keySet()))
                .value(scope.owner().tenant())
                .texts(batch -> batch)
                .tuple();
        return scope.read(PaymentSql.BATCHES, parameters)
                .compose(journals -> scope.read(PaymentSql.OPEN, parameters).map(lines -> {
                    Map<LinkKey, JournalLedger> found = new HashMap<>();
                    journals.forEach(row -> add(found, byText, row));
                    lines.forEach(row -> Optional.ofNullable(byText.get(row.getString("batch")))
                            .ifPresent(batch -> found.computeIfPresent(batch, (key, ledger) -> ledger.and(line(row)))));
                    return found;
                }));
    }

    private static void add(Map<LinkKey, JournalLedger> found, Map<String, LinkKey> byText, Row row) {
        Optional.ofNullable(byText.get(row.getString("link_key"))).ifPresent(batch -> {
            JournalLedger known = found.getOrDefault(batch, JournalLedger.EMPTY);
            boolean without = row.getValue("ordinal") == null;
            found.put(batch, without ? known : known.with(journal(row)));
        });
    }

    @Override
    public Future<Void> save(LinkKey batch, JournalLedger changes) {
        Future<Void> lines = changes.lines().isEmpty() ? Future.succeededFuture() : lines(batch, changes.lines());
        return lines.compose(
                saved -> changes.journals().isEmpty() ? Future.succeededFuture() : journals(batch, changes.journals()));
    }

    private Future<Void> lines(LinkKey batch, List<JournalLine> lines) {
        Tuple parameters = scope.fenced(lines)
                .value(Times.column(parts.clock().instant()))
                .value(Texts.clean(batch.pair().text()))
                .value((short) slot(batch))
                .texts(JournalLine::key)
                .texts(line -> token(line.stand()))
                .ints(line -> line.place().map(Place::ordinal).orElse(0))
                .ints(line -> line.place().map(Place::number).orElse(0))
                .tuple();
        return scope.write(PaymentSql.SAVE_LINES, parameters, lines.size()).mapEmpty();
    }

    private Future<Void> journals(LinkKey batch, List<PaymentJournal> journals) {
        Tuple parameters = scope.fenced(journals)
                .value(text(batch))
                .value((short) slot(batch))
                .ints(PaymentJournal::ordinal)
                .texts(PaymentJournal::number)
                .texts(journal -> token(journal.phase()))
                .ints(PaymentJournal::lastLine)
                .optionalTexts(
                        journal -> journal.doubt().map(doubt -> doubt.about().token()))
                .optionalTimes(journal -> journal.doubt().map(Doubt::since))
                .optionalTimes(journal -> journal.doubt().flatMap(Doubt::missedAt))
                .tuple();
        Future<RowSet<Row>> saved = scope.write(PaymentSql.SAVE_JOURNALS, parameters, journals.size());
        return saved.mapEmpty();
    }

    private JournalLine line(Row row) {
        JournalEntry entry = entry(row);
        Optional<Place> place =
                Optional.ofNullable(row.getInteger("line")).map(number -> new Place(row.getInteger("ordinal"), number));
        return new JournalLine(
                Fact.of(entry.movement().transaction(), entry.movement()),
                entry,
                Stand.valueOf(row.getString("stand").toUpperCase(Locale.ROOT)),
                place);
    }

    private static PaymentJournal journal(Row row) {
        Optional<Doubt> doubt = Optional.ofNullable(row.getString("doubt_about"))
                .map(about -> new Doubt(
                        Doubt.About.ofToken(about),
                        row.getOffsetDateTime("doubt_since").toInstant(),
                        instant(row, "doubt_missed_at")));
        return new PaymentJournal(
                row.getInteger("ordinal"),
                row.getString("number"),
                Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)),
                row.getInteger("last_line"),
                doubt);
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(time -> time.toInstant());
    }

    private JournalEntry entry(Row row) {
        Sealed sealed = new Sealed(
                row.getShort("format"), row.getInteger("key_id"), row.getBuffer("wrapped"), row.getBuffer("document"));
        return PaymentCodec.read(
                parts.sealer().open(sealed, context(row.getString("pair"), row.getString("transaction"))));
    }

    private Entry sealed(LinkKey batch, JournalEntry entry) {
        String transaction = Texts.clean(entry.movement().transaction());
        byte[] context = context(Texts.clean(batch.pair().text()), transaction);
        return new Entry(batch, transaction, parts.sealer().seal(PaymentCodec.write(entry), context));
    }

    private static byte[] context(String pair, String transaction) {
        return ("payment " + pair + " " + transaction).getBytes(StandardCharsets.UTF_8);
    }

    private int slot(LinkKey batch) {
        return Slot.of(new TenantId(scope.owner().tenant()), batch.source()).number();
    }

    private static String text(LinkKey batch) {
        return Texts.clean(batch.text());
    }

    private static String token(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
