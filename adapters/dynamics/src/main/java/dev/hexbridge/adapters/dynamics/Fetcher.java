package dev.hexbridge.adapters.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.dynamics.batch.Call;
import dev.hexbridge.adapters.dynamics.batch.Item;
import dev.hexbridge.adapters.dynamics.batch.Octets;
import dev.hexbridge.adapters.dynamics.batch.Reply;
import dev.hexbridge.adapters.dynamics.batch.Response;
import dev.hexbridge.adapters.dynamics.connection.Connection;
import dev.hexbridge.adapters.dynamics.connection.Exchange;
import dev.hexbridge.adapters.dynamics.connection.Outgoing;
import dev.hexbridge.adapters.dynamics.connection.PeerTime;
import dev.hexbridge.adapters.dynamics.odata.Addresses;
import dev.hexbridge.adapters.dynamics.odata.Json;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads URLs, many in a batch, and follows collections over their pages. */
final class Fetcher {

    private static final int MOST_PAGES = 1_000;
    private static final String NEXT = "@odata.nextLink";

    private final Connection connection;
    private final Addresses addresses;
    private final Judge judge;
    private final PeerTime time;

    Fetcher(Connection connection, Addresses addresses, Judge judge, PeerTime time) {
        this.connection = connection;
        this.addresses = addresses;
        this.judge = judge;
        this.time = time;
    }

    /** What each URL gave, in order. The future does not fail. */
    Future<List<Fetched>> fetch(List<String> urls) {
        List<List<String>> batches = Batches.cut(urls, time.parts(), Batches.MOST_PARTS, url -> 1);
        return Batches.inOrder(batches.stream().map(this::batch).toList());
    }

    private Future<List<Fetched>> batch(List<String> urls) {
        List<Item.Single> items =
                urls.stream().map(url -> new Item.Single(Call.get(url))).toList();
        return connection
                .send(Batches.request(addresses, items, Optional.empty()))
                .compose(exchange -> ended(urls, exchange))
                .otherwise(unforeseen -> all(urls, later(FailureKind.PROTOCOL, String.valueOf(unforeseen))));
    }

    private Future<List<Fetched>> ended(List<String> urls, Exchange exchange) {
        return switch (exchange) {
            case Exchange.NoEffect none ->
                Future.succeededFuture(all(urls, new ReadOutcome.Later(none.failure(), none.notBefore())));
            case Exchange.Lost lost -> {
                time.lost(urls.size(), lost.took());
                yield Future.succeededFuture(all(urls, new ReadOutcome.Later(lost.failure(), Optional.empty())));
            }
            case Exchange.Answer answer -> answered(urls, answer);
        };
    }

    private Future<List<Fetched>> answered(List<String> urls, Exchange.Answer answer) {
        if (Batches.isRefused(answer.status())) {
            return refused(urls, answer);
        }
        time.answered(urls.size(), answer.took());
        List<Reply> replies = Reply.read(answer.body(), answer.contentType(), urls.size());
        return Batches.inOrder(
                replies.stream().map(reply -> single(reply).map(List::of)).toList());
    }

    private Future<List<Fetched>> refused(List<String> urls, Exchange.Answer answer) {
        if (urls.size() == 1) {
            Verdict verdict = judge.judge(answer.status(), Optional.empty(), answer.body());
            return Future.succeededFuture(all(urls, outcome(verdict)));
        }
        int half = urls.size() / 2;
        return Batches.inOrder(List.of(batch(urls.subList(0, half)), batch(urls.subList(half, urls.size()))));
    }

    private Future<Fetched> single(Reply reply) {
        return switch (reply) {
            case Reply.Missing missing ->
                Future.succeededFuture(failed(later(FailureKind.NO_ANSWER, missing.reason())));
            case Reply.Responses responses -> {
                Response response = responses.list().getFirst();
                yield response.succeeded()
                        ? rows(response.body(), new ArrayList<>(), MOST_PAGES)
                        : Future.succeededFuture(notFetched(response));
            }
        };
    }

    /** Pages are followed by the link just as it came (OData 4.0, part 1: server-driven paging). */
    private Future<Fetched> rows(Octets body, List<JsonNode> before, int pages) {
        Optional<JsonNode> json = Json.tree(body).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            return Future.succeededFuture(failed(later(FailureKind.PROTOCOL, "The answer is no JSON object.")));
        }
        JsonNode value = json.get().path("value");
        if (!value.isArray()) {
            return Future.succeededFuture(new Fetched.Rows(List.of(json.get())));
        }
        value.forEach(before::add);
        String next = json.get().path(NEXT).asText("");
        return next.isEmpty() ? Future.succeededFuture(new Fetched.Rows(before)) : page(next, before, pages - 1);
    }

    /** The token goes to our own environment only, whatever a link says. */
    private Future<Fetched> page(String link, List<JsonNode> before, int pages) {
        if (!link.startsWith(addresses.data()) || pages == 0) {
            return Future.succeededFuture(failed(later(FailureKind.PROTOCOL, "The next page cannot be followed.")));
        }
        Map<String, String> accept = Map.of("Accept", "application/json;odata.metadata=minimal");
        return connection
                .send(new Outgoing(HttpMethod.GET, link, accept, Buffer.buffer()))
                .compose(exchange -> switch (exchange) {
                    case Exchange.NoEffect none ->
                        Future.succeededFuture(failed(new ReadOutcome.Later(none.failure(), none.notBefore())));
                    case Exchange.Lost lost ->
                        Future.succeededFuture(failed(new ReadOutcome.Later(lost.failure(), Optional.empty())));
                    case Exchange.Answer answer ->
                        answer.status() == 200
                                ? rows(answer.body(), before, pages)
                                : Future.succeededFuture(
                                        failed(outcome(judge.judge(answer.status(), Optional.empty(), answer.body()))));
                });
    }

    /** 404 says that a record is absent only if it does not say that there is no such entity set. */
    private Fetched notFetched(Response response) {
        Verdict verdict = judge.judge(response.status(), response.header("retry-after"), response.body());
        boolean json = response.body().isEmpty() || response.body().firstSign() == '{';
        boolean noSet = verdict instanceof Verdict.Refused refused
                && refused.failure().text().contains("No HTTP resource was found");
        return response.status() == 404 && json && !noSet ? new Fetched.Nothing() : failed(outcome(verdict));
    }

    private static ReadOutcome outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Later later -> new ReadOutcome.Later(later.failure(), later.notBefore());
            case Verdict.Refused refused -> new ReadOutcome.Refused(refused.failure());
            case Verdict.Uncertain uncertain -> new ReadOutcome.Later(uncertain.failure(), Optional.empty());
        };
    }

    private static ReadOutcome later(FailureKind kind, String text) {
        return new ReadOutcome.Later(Failure.of(kind, text), Optional.empty());
    }

    private static Fetched failed(ReadOutcome outcome) {
        return new Fetched.Failed(outcome);
    }

    private static List<Fetched> all(List<String> urls, ReadOutcome outcome) {
        return Collections.nCopies(urls.size(), failed(outcome));
    }
}
