package dev.hexbridge.adapters.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.dynamics.connection.Connection;
import dev.hexbridge.adapters.dynamics.connection.Exchange;
import dev.hexbridge.adapters.dynamics.connection.Outgoing;
import dev.hexbridge.adapters.dynamics.odata.Json;
import dev.hexbridge.adapters.dynamics.odata.Literals;
import dev.hexbridge.adapters.dynamics.refusal.Words;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.payment.JournalSheet;
import dev.hexbridge.domain.payment.PaymentRules.Service;
import dev.hexbridge.domain.payment.PaymentRules.Success;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Custom services of an environment (Microsoft docs: custom services; JSON endpoints below {@code /api/services}). One
 * that fails may still answer 200, with its failure in the body.
 */
final class Services {

    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json;charset=utf-8", "Accept", "application/json");

    private final Connection connection;
    private final String environment;
    private final Judge judge;

    Services(Connection connection, String environment, Judge judge) {
        this.connection = connection;
        this.environment = environment;
        this.judge = judge;
    }

    Future<DeliveryOutcome> post(Service service, String company, String journal) {
        TreeMap<String, FieldValue> body = new TreeMap<>();
        body.put(service.journal(), new FieldValue.Text(journal));
        body.put(service.company(), new FieldValue.Text(company));
        String url = environment + "/api/services/" + Literals.encoded(service.group()) + "/"
                + Literals.encoded(service.name()) + "/" + Literals.encoded(service.operation());
        try {
            Buffer content = Buffer.buffer(Json.body(body, Map.of()));
            return connection
                    .send(new Outgoing(HttpMethod.POST, url, JSON, content))
                    .map(exchange -> outcome(service, journal, exchange));
        } catch (IOException unwritable) {
            return Future.succeededFuture(rejected(FailureKind.VALUE_REFUSED, String.valueOf(unwritable.getMessage())));
        }
    }

    private DeliveryOutcome outcome(Service service, String journal, Exchange exchange) {
        return switch (exchange) {
            case Exchange.NoEffect none -> new DeliveryOutcome.RetryLater(none.failure(), none.notBefore());
            case Exchange.Lost lost -> new DeliveryOutcome.Unknown(lost.failure());
            case Exchange.Answer answer ->
                answer.status() >= 200 && answer.status() < 300
                        ? said(service.success(), journal, answer)
                        : Outcomes.of(judge.judge(answer.status(), Optional.empty(), answer.body()));
        };
    }

    private static DeliveryOutcome said(Optional<Success> success, String journal, Exchange.Answer answer) {
        JsonNode body = Json.tree(answer.body()).orElseGet(Json::nothing);
        boolean failed = success.filter(it -> !body.path(it.field()).asText("").equalsIgnoreCase(it.value()))
                .isPresent();
        return failed
                ? rejected(FailureKind.UNCLASSIFIED, "The service answered: " + Words.clean(body.toString()))
                : new DeliveryOutcome.Delivered(new TargetRef(JournalSheet.KIND, journal), Optional.empty());
    }

    private static DeliveryOutcome rejected(FailureKind kind, String text) {
        return new DeliveryOutcome.Rejected(Failure.of(kind, text));
    }
}
