package dev.hexbridge.application.contract;

import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.DirtyKeys.Transition;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import dev.hexbridge.domain.convergence.Policies.Intent;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.Origin;
import dev.hexbridge.domain.message.Payload;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.message.TenantId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The words in which the suites speak: an order, its customer, what is known of them. */
public final class Fixtures {

    public static final ConnectionName SHOP = new ConnectionName("shop");
    public static final ConnectionName ERP = new ConnectionName("erp");

    /** Whose keys those of the suites are. */
    public static final PairKey PAIR = new PairKey(SHOP, ERP, "usmf");

    private Fixtures() {}

    public static EntityKey order(String id) {
        return new EntityKey(SHOP, EntityKind.ORDER, id);
    }

    public static EntityKey customer(String id) {
        return new EntityKey(SHOP, EntityKind.CUSTOMER, id);
    }

    /** The sales order that the order owns. */
    public static LinkKey salesOrder(String id) {
        return new LinkKey(order(id), "sales-order", ERP, "usmf");
    }

    /** The customer's account. */
    public static LinkKey account(String id) {
        return new LinkKey(customer(id), "customer", ERP, "usmf");
    }

    public static Receipt receipt(String deliveryId, EntityKey root, Instant at) {
        Origin origin = new Origin(
                root.kind().token() + "s/create",
                deliveryId,
                Optional.of("event-" + deliveryId),
                Optional.of(at),
                Optional.empty());
        Payload body = Payload.owning(("{\"id\":\"" + root.id() + "\"}").getBytes(StandardCharsets.UTF_8));
        return new Receipt(TenantId.DEFAULT, origin, root, at, body);
    }

    public static Position somewhere(long sequence) {
        return new Position(LocalDate.parse("2026-03-10"), 1, sequence);
    }

    public static SourceVersion version(Instant updatedAt) {
        return new SourceVersion(updatedAt, updatedAt.plusSeconds(1));
    }

    public static Mark mark(LinkKey key, long sequence, SourceVersion version) {
        return new Mark(key, Intent.CONVERGE, 5, somewhere(sequence), version, Optional.empty());
    }

    public static Mark mark(LinkKey key, Position snapshot, SourceVersion version) {
        return new Mark(key, Intent.CONVERGE, 5, snapshot, version, Optional.empty());
    }

    public static Transition to(KeyState next, LinkKey key, SourceVersion attempted) {
        return new Transition(key, attempted, next, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Interpretation marked(Recorded recorded, SourceVersion version, SearchTerm... terms) {
        return interpretation(recorded, new Verdict.Marked(""), Optional.of(version), terms);
    }

    public static Interpretation interpretation(Recorded recorded, Verdict verdict) {
        return interpretation(recorded, verdict, Optional.empty());
    }

    private static Interpretation interpretation(
            Recorded recorded, Verdict verdict, Optional<SourceVersion> version, SearchTerm... terms) {
        EntityKey entity = recorded.receipt().root();
        return new Interpretation(recorded, entity, Optional.empty(), verdict, version, List.of(terms));
    }

    public static StateDoc document(String number) {
        TreeMap<String, FieldValue> header = new TreeMap<>();
        header.put("SalesOrderNumber", new FieldValue.Text(number));
        header.put("dataAreaId", new FieldValue.Name("usmf"));
        header.put("RequestedShippingDate", new FieldValue.Moment(Instant.parse("2026-03-10T12:00:00Z")));
        TreeMap<String, FieldValue> line = new TreeMap<>();
        line.put("OrderedSalesQuantity", new FieldValue.Decimal(new BigDecimal("2.50")));
        line.put("ProductName", new FieldValue.Text("Sm\u00f8rrebr\u00f8d \"x\"\n"));
        return new StateDoc(
                new TargetRecord("sales-order", "", header), List.of(new TargetRecord("sales-order-line", "55", line)));
    }

    public static Agreed agreed(String number, long revision, SourceVersion version) {
        return new Agreed(new TargetRef("sales-order", number), document(number), version, 3, revision);
    }
}
