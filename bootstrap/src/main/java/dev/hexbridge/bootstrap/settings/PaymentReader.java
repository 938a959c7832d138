package dev.hexbridge.bootstrap.settings;

import dev.hexbridge.domain.payment.PaymentRules;
import dev.hexbridge.domain.payment.PaymentRules.Offset;
import dev.hexbridge.domain.payment.PaymentRules.Posting;
import dev.hexbridge.domain.payment.PaymentRules.Service;
import dev.hexbridge.domain.payment.PaymentRules.Success;
import dev.hexbridge.domain.payment.PaymentRules.Tender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads how a pair books payments: where each gateway's money goes, and how journals are posted. */
final class PaymentReader {

    private static final List<String> TYPES = List.of("Bank", "Ledger", "Cust", "Vend");

    private PaymentReader() {}

    /** Reads a pair's group; empty where nothing names a journal: then no payments are booked. */
    static Optional<PaymentRules> read(Node node) {
        Optional<String> journal = node.text("journal");
        Optional<Tender> otherwise = journal.map(name -> tender(node, name));
        Map<String, Tender> gateways = new TreeMap<>();
        for (Node gateway : node.groups("gateways", "shopify_payments")) {
            String name = gateway.text("name", "");
            Optional<String> own = gateway.text("journal").or(() -> journal);
            own.ifPresent(it -> gateways.put(name, tender(gateway, it)));
            gateway.refuseUnknown();
        }
        Optional<Posting> posting = posting(node.group("posting"));
        node.refuseUnknown();
        return gateways.isEmpty() && otherwise.isEmpty()
                ? Optional.empty()
                : Optional.of(new PaymentRules(gateways, otherwise, posting));
    }

    private static Tender tender(Node node, String journal) {
        String type = node.parsed("offsetType", PaymentReader::type, "one of " + String.join(", ", TYPES))
                .orElse("Bank");
        return new Tender(journal, node.text("method"), new Offset(type, node.text("offsetAccount")));
    }

    private static String type(String text) {
        return TYPES.stream().filter(text::equalsIgnoreCase).findFirst().orElseThrow();
    }

    private static Optional<Posting> posting(Node node) {
        Optional<String> operation = node.text("operation");
        Optional<String> after = node.text("after");
        Optional<Duration> grace = after.filter(text -> !text.equals("at-once"))
                .flatMap(text -> node.parsed("after", Duration::parse, "at-once or a duration such as PT2H"));
        Service service = new Service(
                node.text("group", ""),
                node.text("service", ""),
                operation.orElse(""),
                node.text("journalParameter", "journal"),
                node.text("companyParameter", "company"),
                node.text("successField").map(field -> new Success(field, node.text("successValue", "1"))));
        node.text("successValue");
        if (operation.isPresent()
                && (service.group().isBlank() || service.name().isBlank())) {
            node.fault("operation", "needs the service and its group too: /api/services/<group>/<service>/<operation>");
        }
        node.refuseUnknown();
        boolean atOnce = after.filter("at-once"::equals).isPresent();
        return operation.map(named ->
                new Posting(service, atOnce ? Optional.empty() : grace.or(() -> Optional.of(Duration.ofHours(2)))));
    }
}
