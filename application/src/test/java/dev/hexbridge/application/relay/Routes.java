package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.fail;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.flow.Catalogue;
import dev.hexbridge.domain.flow.CatalogueCompilation;
import dev.hexbridge.domain.flow.CatalogueCompiler;
import dev.hexbridge.domain.flow.Condition;
import dev.hexbridge.domain.flow.Documents;
import dev.hexbridge.domain.flow.FlowDocument;
import dev.hexbridge.domain.flow.FlowDocument.Step;
import dev.hexbridge.domain.flow.Trigger;
import dev.hexbridge.domain.mapping.DocumentHead;
import dev.hexbridge.domain.mapping.Expression;
import dev.hexbridge.domain.mapping.Expression.Source;
import dev.hexbridge.domain.mapping.FieldPolicy;
import dev.hexbridge.domain.mapping.Inputs;
import dev.hexbridge.domain.mapping.MapDocument;
import dev.hexbridge.domain.mapping.MapDocument.ChildBlock;
import dev.hexbridge.domain.mapping.Model;
import dev.hexbridge.domain.mapping.Rule;
import dev.hexbridge.domain.mapping.Rule.As;
import dev.hexbridge.domain.mapping.Rule.Target;
import dev.hexbridge.domain.mapping.ShapeDocument;
import dev.hexbridge.domain.mapping.ShapeDocument.RecordShape;
import dev.hexbridge.domain.pair.Pair;
import dev.hexbridge.domain.pair.PairSettings;
import dev.hexbridge.domain.pair.PairSettings.Numbering;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One route with small documents: test orders are left out, orders above 1,000 wait for a person. */
public final class Routes {

    private static final Step TESTS =
            new Step.Filter("tests", new Condition.Is("order.channel.test", "true"), "a test order");
    private static final Step LARGE =
            new Step.Hold("large", new Condition.GreaterThan("order.money.current.shop", "1000"), "a large order");
    private static final Step SYNC = new Step.Sync("sync", "orders", Optional.of("customers"));

    private Routes() {}

    /** The engine numbers the orders. */
    public static Route shopToErp() {
        return to("pair", Inputs.pair());
    }

    /** The ERP does. */
    public static Route numberedByErp() {
        PairSettings pair = Inputs.pair();
        Numbering numbering = new Numbering(Numbering.Strategy.GENERATED, "SO-", "C-", "SHOP-");
        return to(
                "pair",
                new PairSettings(
                        pair.legalEntity(),
                        pair.zone(),
                        numbering,
                        pair.money(),
                        pair.defaults(),
                        pair.extensions(),
                        pair.customers()));
    }

    /** For a pair with settings of its own. */
    public static Route shopToErp(PairSettings settings) {
        return to("pair", settings);
    }

    /** The way of a pair of a name of its own to another company. */
    public static Route to(String name, String company) {
        PairSettings usual = Inputs.pair();
        return to(
                name,
                new PairSettings(
                        company,
                        usual.zone(),
                        usual.numbering(),
                        usual.money(),
                        usual.defaults(),
                        usual.extensions(),
                        usual.customers()));
    }

    private static Route to(String name, PairSettings settings) {
        FlowDocument flow = new FlowDocument(head("flow"), Trigger.ORDER, List.of(TESTS, LARGE, SYNC));
        Documents documents = new Documents(List.of(orders(), customers()), List.of(flow), List.of(), List.of(shape()));
        Catalogue catalogue = switch (CatalogueCompiler.compile(documents)) {
            case CatalogueCompilation.Loaded loaded -> loaded.catalogue();
            case CatalogueCompilation.Faulty faulty -> fail(faulty.faults().toString());
        };
        Pair pair = new Pair(name, Fixtures.SHOP, Fixtures.ERP, "flow", settings);
        return new Route(pair, catalogue.flow("flow").orElseThrow(), catalogue.maps());
    }

    private static ShapeDocument shape() {
        RecordShape plain = RecordShape.of(Set.of(), Set.of(), Set.of());
        RecordShape line = RecordShape.of(Set.of(), Set.of(), Set.of("OrderedSalesQuantity", "SalesPrice"));
        return ShapeDocument.of("erp", Map.of("sales-order", plain, "sales-order-line", line, "customer", plain));
    }

    private static MapDocument orders() {
        List<Rule> rules = List.of(
                rule("CurrencyCode", "priced.currency", Optional.empty()),
                joined("CustomersOrderReference", "pair.numbering.referencePrefix", "order.id"),
                rule("CustomerRequisitionNumber", "order.notes.purchaseOrder", Optional.empty()),
                rule("OrderingCustomerAccountNumber", "customerAccount", Optional.of(As.NAME)),
                rule("DeliveryAddressStreet", "order.shippingAddress.street.line1", Optional.empty()),
                rule("DeliveryModeCode", "order.shipping.first.title", Optional.empty()));
        List<ChildBlock> lines = List.of(lines("priced.goods"), lines("priced.charges"));
        return new MapDocument(head("orders"), Model.ORDER, "sales-order", rules, lines);
    }

    private static ChildBlock lines(String each) {
        List<Rule> rules = List.of(
                rule("OrderedSalesQuantity", "line.quantity", Optional.empty()),
                rule("SalesPrice", "line.unitPrice", Optional.empty()),
                rule("LineDiscountAmount", "line.unitDiscount", Optional.empty()));
        return new ChildBlock(each, "line", "line.key", "sales-order-line", rules);
    }

    private static MapDocument customers() {
        List<Rule> rules = List.of(
                rule("PrimaryContactEmail", "customer.contact.email", Optional.empty()),
                rule("PrimaryContactPhone", "customer.contact.phone", Optional.empty()));
        return new MapDocument(head("customers"), Model.CUSTOMER, "customer", rules, List.of());
    }

    private static Rule rule(String field, String path, Optional<As> as) {
        Expression value = new Expression(new Source.Path(path), List.of());
        return new Rule(new Target.Field(field), value, as, false, FieldPolicy.DEFAULT);
    }

    private static Rule joined(String field, String... paths) {
        List<Expression> parts = Stream.of(paths)
                .map(path -> new Expression(new Source.Path(path), List.of()))
                .toList();
        Expression value = new Expression(new Source.Join(parts, ""), List.of());
        return new Rule(new Target.Field(field), value, Optional.empty(), false, FieldPolicy.DEFAULT);
    }

    private static DocumentHead head(String name) {
        return new DocumentHead(DocumentHead.FORMAT, name, 1);
    }
}
