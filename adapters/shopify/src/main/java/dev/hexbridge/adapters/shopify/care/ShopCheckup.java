package dev.hexbridge.adapters.shopify.care;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.admin.Call;
import dev.hexbridge.adapters.shopify.admin.Document;
import dev.hexbridge.adapters.shopify.admin.Precedence;
import dev.hexbridge.adapters.shopify.admin.Reply;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.adapters.shopify.writeback.MetafieldName;
import dev.hexbridge.application.port.outbound.Checkup;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Examines the connection to a shop. What it finds is told in the order in which it has to be put right. */
public final class ShopCheckup implements Checkup {

    private static final int GUESS = 5;

    private final AdminClient client;
    private final SubscriptionCare subscriptions;
    private final Expected expected;
    private final InstantSource clock;

    public ShopCheckup(AdminClient client, SubscriptionCare subscriptions, Expected expected, InstantSource clock) {
        this.client = client;
        this.subscriptions = subscriptions;
        this.expected = expected;
        this.clock = clock;
    }

    @Override
    public Future<List<Finding>> examine() {
        return ShopFacts.ask(client).compose(facts -> switch (facts) {
            case ShopFacts.Unknown unknown -> Future.succeededFuture(List.of(noAccess(unknown.failure())));
            case ShopFacts.Known known -> examine(known);
        });
    }

    private Future<List<Finding>> examine(ShopFacts.Known known) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Findings.good("token", "The shop " + known.domain() + " takes the access token."));
        findings.add(Findings.domain(known.domain(), expected.domain()));
        findings.addAll(Findings.scopes(known.scopes(), expected.scopes()));
        findings.add(Findings.version(client.version(), known, clock.instant()));
        return subscriptions.list().compose(listing -> {
            findings.add(Findings.subscriptions(listing, expected));
            return definitions(findings);
        });
    }

    private Future<List<Finding>> definitions(List<Finding> before) {
        Future<List<Finding>> all = Future.succeededFuture(List.copyOf(before));
        for (MetafieldName number : expected.numbers()) {
            all = all.compose(found -> definition(number)
                    .map(one -> Stream.concat(found.stream(), Stream.of(one)).toList()));
        }
        return all;
    }

    private Future<Finding> definition(MetafieldName number) {
        ObjectNode variables = AnswerJson.object();
        variables.put("namespace", number.namespace()).put("key", number.key());
        return client.send(new Call(Document.METAFIELD_DEFINITIONS, variables, Precedence.REREAD, GUESS))
                .map(reply -> switch (reply) {
                    case Reply.Told told ->
                        told.errors().isEmpty()
                                ? Findings.definition(number.text(), type(told.data()))
                                : Findings.unseen(
                                        Findings.DEFINITION,
                                        told.errors().getFirst().failure().text());
                    case Reply.Refused refused ->
                        Findings.unseen(Findings.DEFINITION, refused.failure().text());
                    case Reply.NotNow not ->
                        Findings.unseen(Findings.DEFINITION, not.failure().text());
                    case Reply.Lost lost ->
                        Findings.unseen(Findings.DEFINITION, lost.failure().text());
                });
    }

    private static Optional<String> type(JsonNode data) {
        return data.path("metafieldDefinitions")
                .path("nodes")
                .valueStream()
                .map(node -> node.path("type").path("name").asText(""))
                .findFirst();
    }

    private static Finding noAccess(Failure failure) {
        return failure.kind() == FailureKind.CREDENTIALS
                ? Findings.faulty(
                        "token",
                        failure.text(),
                        "Check the shop's domain, the app's client id and secret or token, and that the app is installed in"
                                + " this shop.")
                : new Finding(
                        "token",
                        Grade.UNSEEN,
                        failure.text(),
                        Optional.of(
                                "Check the shop's domain and that it can be reached from here; then examine again."));
    }
}
