package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.fake.FakeTargetSystem;
import dev.hexbridge.domain.amendment.Progress;
import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import dev.hexbridge.domain.totals.PricedLine;
import dev.hexbridge.domain.totals.Pricing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All documents of one order in the fake target, line by line. */
record ErpBooks(FakeTargetSystem erp) {

    private static final TargetRef ORDER = new TargetRef("sales-order", "SO-1");

    /** How many of a line, and what they come to. */
    record Sum(BigDecimal quantity, BigDecimal value) {

        static Sum of(BigDecimal quantity, BigDecimal value) {
            return new Sum(plain(quantity), plain(value));
        }

        Sum plus(Sum other) {
            return of(quantity.add(other.quantity), value.add(other.value));
        }

        boolean isZero() {
            return quantity.signum() == 0 && value.signum() == 0;
        }

        private static BigDecimal plain(BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
    }

    /** Moves the sales order and its lines; partly shipped are two of the first line. */
    void move(Progress standing) {
        switch (standing) {
            case OPEN -> {}
            case PICKED -> move("Backorder", "Picked", "Backorder");
            case PARTLY_SHIPPED -> move("Backorder", "PartiallyDelivered", "Backorder");
            case SHIPPED -> move("Delivered", "Delivered", "Delivered");
            case INVOICED -> move("Invoiced", "Invoiced", "Invoiced");
        }
    }

    /** A return order is credited. */
    void close(String id) {
        close(new TargetRef("return-order", id));
    }

    /** Credits a return order, invoices a sales order. */
    void close(TargetRef ref) {
        if (ref.kind().equals("return-order")) {
            StateDoc document = document(ref);
            TargetRecord root = with(document.root(), "ReturnStatus", new FieldValue.Text("Closed"));
            erp.put("usmf", ref, new StateDoc(root, document.children()));
        } else {
            move(ref, "Invoiced", "Invoiced");
        }
    }

    /** Moves a sales order with its lines. */
    void move(TargetRef ref, String status, String processing) {
        move(ref, status, processing, status);
    }

    private void move(String status, String processing, String line) {
        move(ORDER, status, processing, line);
    }

    private void move(TargetRef ref, String status, String processing, String line) {
        StateDoc document = document(ref);
        TargetRecord root = with(
                with(document.root(), "SalesOrderStatus", new FieldValue.Text(status)),
                "SalesOrderProcessingStatus",
                new FieldValue.Text(processing));
        List<TargetRecord> lines = document.children().stream()
                .map(child -> with(child, "SalesOrderLineStatus", new FieldValue.Text(line)))
                .map(child ->
                        processing.equals("PartiallyDelivered") && child.key().equals("901")
                                ? with(child, "DeliveredQuantity", new FieldValue.Decimal(BigDecimal.TWO))
                                : child)
                .toList();
        erp.put("usmf", ref, new StateDoc(root, lines));
    }

    private static TargetRecord with(TargetRecord record, String field, FieldValue value) {
        TreeMap<String, FieldValue> fields = new TreeMap<>(record.fields());
        fields.put(field, value);
        return new TargetRecord(record.kind(), record.key(), fields);
    }

    /** {@code SO-1 901:3x10 | SO-1R1 901:-2x10}, with what of the header is not as it was. */
    String told() {
        return erp.documents().stream()
                .filter(ref -> !ref.kind().equals("customer"))
                .map(ref -> told(ref.id(), document(ref)))
                .collect(Collectors.joining(" | "));
    }

    private static String told(String id, StateDoc document) {
        StringBuilder text = new StringBuilder(id);
        document.children().stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .forEach(line -> text.append(
                                " " + line.key() + ":" + quantity(line).toPlainString() + "x")
                        .append(Sum.plain(price(line)).toPlainString()));
        header(document, text, "DeliveryAddressStreet", "1 Main Street");
        header(document, text, "DeliveryModeCode", "Standard");
        header(document, text, "CustomerRequisitionNumber", "");
        return text.toString();
    }

    private static void header(StateDoc document, StringBuilder text, String field, String usual) {
        FieldValue value = document.root().fields().getOrDefault(field, new FieldValue.Text(usual));
        if (!value.display().equals(usual)) {
            text.append(" ").append(value.display());
        }
    }

    /** What all documents hold of each line together. */
    Map<String, Sum> net() {
        Map<String, Sum> net = new TreeMap<>();
        erp.documents().stream()
                .filter(ref -> !ref.kind().equals("customer"))
                .flatMap(ref -> document(ref).children().stream())
                .forEach(line -> {
                    boolean adjusts = line.key().startsWith("A:");
                    BigDecimal quantity = adjusts || !isGoods(line.key()) ? BigDecimal.ZERO : quantity(line);
                    String key = adjusts ? line.key().substring(2) : line.key();
                    net.merge(key, Sum.of(quantity, quantity(line).multiply(price(line))), Sum::plus);
                });
        net.values().removeIf(Sum::isZero);
        return net;
    }

    /** What the order holds of each line. */
    static Map<String, Sum> of(Order order) {
        Map<String, Sum> sums = new TreeMap<>();
        if (order.times().cancelled().isEmpty()) {
            Pricing.of(order, CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS)
                    .lines()
                    .forEach(line -> sums.put(line.key(), of(line)));
        }
        return sums;
    }

    private static Sum of(PricedLine line) {
        BigDecimal quantity = isGoods(line.key()) ? BigDecimal.valueOf(line.quantity()) : BigDecimal.ZERO;
        return Sum.of(quantity, line.amount().amount());
    }

    private static boolean isGoods(String key) {
        return Character.isDigit(key.charAt(0));
    }

    private StateDoc document(TargetRef ref) {
        return assertInstanceOf(Observed.Seen.class, erp.observe("usmf", ref)).document();
    }

    private static BigDecimal quantity(TargetRecord line) {
        String field = line.kind().equals("return-order-line") ? "ReturnSalesQuantity" : "OrderedSalesQuantity";
        return number(line, field);
    }

    private static BigDecimal price(TargetRecord line) {
        return number(line, "SalesPrice").subtract(number(line, "LineDiscountAmount"));
    }

    private static BigDecimal number(TargetRecord line, String field) {
        return line.fields().get(field) instanceof FieldValue.Decimal decimal ? decimal.value() : BigDecimal.ZERO;
    }
}
