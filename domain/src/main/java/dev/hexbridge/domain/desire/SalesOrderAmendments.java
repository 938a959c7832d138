package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.AmendmentRules;
import dev.hexbridge.domain.convergence.Difference;
import dev.hexbridge.domain.convergence.FieldRule;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Stage;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.Verification;
import dev.hexbridge.domain.mapping.CompiledMap;
import dev.hexbridge.domain.mapping.FieldPolicy;
import dev.hexbridge.domain.mapping.Rule;
import dev.hexbridge.domain.pair.PairSettings;
import dev.hexbridge.domain.totals.ErpTotals;
import dev.hexbridge.domain.totals.LineArithmetic;
import dev.hexbridge.domain.totals.PricedLine;
import dev.hexbridge.domain.totals.PricedOrder;
import dev.hexbridge.domain.totals.TotalGate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a sales order may be changed once it exists: while it is open, each field as the map says, and only to a total
 * that is the shop's.
 */
record SalesOrderAmendments(PairSettings settings, CompiledMap map, Order order, PricedOrder priced)
        implements AmendmentRules {

    private static final FieldValue SOME_TEXT = new FieldValue.Text("");
    private static final FieldValue SOME_NUMBER = new FieldValue.Decimal(BigDecimal.ZERO);

    /** Whose order it is and by what it is found: Finance and Operations does not change these on an order. */
    private static final Set<String> FIXED =
            Set.of("OrderingCustomerAccountNumber", "InvoiceCustomerAccountNumber", "CustomersOrderReference");

    @Override
    public StateDoc wanted(StateDoc document) {
        Map<String, FieldValue> fields =
                new TreeMap<>(Map.of(SalesOrderStages.STATUS, SOME_TEXT, SalesOrderStages.PROCESSING, SOME_TEXT));
        Map<String, FieldValue> amounts = new TreeMap<>();
        LineArithmetic.SALES_ORDER_LINE.fields().forEach(field -> amounts.put(field, SOME_NUMBER));
        if (settings.money().verifiesTotals()) {
            ErpTotals.AMOUNTS.forEach(field -> fields.put(field, SOME_NUMBER));
            fields.put(ErpTotals.CALCULATED, SOME_TEXT);
            fields.put(SalesOrderVerification.STOPPED, SOME_TEXT);
            amounts.put(ErpTotals.LINE_AMOUNT, SOME_NUMBER);
        }
        TargetRecord root = with(document.root(), fields);
        amounts.put(SalesOrderStages.LINE_STATUS, SOME_TEXT);
        amounts.put(SalesOrderStages.DELIVERED, SOME_NUMBER);
        return new StateDoc(
                root,
                document.children().stream().map(line -> with(line, amounts)).toList());
    }

    private static TargetRecord with(TargetRecord record, Map<String, FieldValue> more) {
        TreeMap<String, FieldValue> fields = new TreeMap<>(more);
        fields.putAll(record.fields());
        return new TargetRecord(record.kind(), record.key(), fields);
    }

    @Override
    public Stage stage(TargetRecord root) {
        return SalesOrderStages.of(root);
    }

    /** Lines removed in the shop stay among the order's lines, with nothing left of them. */
    @Override
    public boolean isOurs(String childKey) {
        return order.lines().stream().anyMatch(line -> PricedLine.isOf(line, childKey))
                || order.shipping().stream().anyMatch(line -> PricedLine.isOf(line, childKey))
                || PricedLine.isOfWholeOrder(childKey);
    }

    @Override
    public FieldRule rule(String kind, String field) {
        if (FIXED.contains(field)) {
            return FieldRule.FIXED;
        }
        if (field.equals(SalesOrderVerification.STOPPED) && settings.money().verifiesTotals()) {
            return FieldRule.LEAVE;
        }
        FieldPolicy policy =
                map.rule(kind, field, settings.extensions()).map(Rule::policy).orElse(FieldPolicy.DEFAULT);
        return switch (policy.owner()) {
            case TARGET -> FieldRule.LEAVE;
            case SOURCE ->
                switch (policy.onConflict()) {
                    case HOLD -> FieldRule.SEND_OR_ASK;
                    case OVERWRITE -> FieldRule.SEND;
                    case KEEP -> FieldRule.YIELD;
                };
        };
    }

    @Override
    public boolean empties(String kind, String field) {
        return map.rule(kind, field, settings.extensions())
                .filter(rule -> rule.policy().owner() == FieldPolicy.Owner.SOURCE)
                .filter(rule -> rule.value().copiesText())
                .isPresent();
    }

    @Override
    public Ruled ruled(StateDoc seen, List<Difference> open) {
        return new SalesOrderRulings(order, seen).ruled(stage(seen.root()), open);
    }

    @Override
    public Optional<String> objection(StateDoc patched) {
        return imbalance(patched);
    }

    @Override
    public Optional<Verification> verification() {
        return settings.money().verifiesTotals()
                ? Optional.of(new SalesOrderVerification(order, priced, settings.money()))
                : Optional.empty();
    }

    /** How the total that the ERP will compute differs from the shop's. */
    Optional<String> imbalance(StateDoc document) {
        TotalGate.Verdict verdict =
                TotalGate.check(order, priced, document, LineArithmetic.SALES_ORDER_LINE, settings.money());
        return switch (verdict) {
            case TotalGate.Verdict.Off off -> Optional.of(off.explanation());
            case TotalGate.Verdict.Balanced balanced -> Optional.empty();
        };
    }
}
