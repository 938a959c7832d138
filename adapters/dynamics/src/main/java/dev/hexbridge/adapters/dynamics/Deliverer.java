package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.adapters.dynamics.batch.Item;
import dev.hexbridge.adapters.dynamics.batch.Reply;
import dev.hexbridge.adapters.dynamics.connection.Connection;
import dev.hexbridge.adapters.dynamics.connection.Exchange;
import dev.hexbridge.adapters.dynamics.odata.Addresses;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.Trace;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Carries operations out: each one a change set, as many in a batch as the environment is predicted to bear. */
final class Deliverer {

    private final Connection connection;
    private final Addresses addresses;
    private final ChangeSets changeSets;
    private final Judge judge;
    private final Pace pace;

    private record Job(Delivery delivery, Draft.Ready draft) {}

    Deliverer(Connection connection, Addresses addresses, ChangeSets changeSets, Judge judge, Pace pace) {
        this.connection = connection;
        this.addresses = addresses;
        this.changeSets = changeSets;
        this.judge = judge;
        this.pace = pace;
    }

    Future<List<DeliveryOutcome>> deliver(List<Delivery> deliveries) {
        List<Draft> drafts = deliveries.stream().map(changeSets::draft).toList();
        List<Job> jobs = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            if (drafts.get(index) instanceof Draft.Ready ready) {
                jobs.add(new Job(deliveries.get(index), ready));
                pace.saw(ready.size());
            }
        }
        List<List<Job>> batches = Batches.cut(
                jobs,
                pace.time().parts(),
                pace.maxOperations(),
                job -> job.draft().size());
        return Batches.inOrder(batches.stream().map(this::send).toList()).map(sent -> merge(drafts, sent.iterator()));
    }

    private static List<DeliveryOutcome> merge(List<Draft> drafts, Iterator<DeliveryOutcome> sent) {
        return drafts.stream()
                .map(draft -> switch (draft) {
                    case Draft.Decided decided -> decided.outcome();
                    case Draft.Ready ready -> sent.next();
                })
                .toList();
    }

    private Future<List<DeliveryOutcome>> send(List<Job> jobs) {
        List<Item> items = jobs.stream().<Item>map(job -> job.draft().writes()).toList();
        Optional<String> requestId = Optional.of(jobs.getFirst().delivery().requestId());
        Optional<String> trace = jobs.stream()
                .map(job -> job.delivery().trace())
                .filter(Trace::sampled)
                .map(Trace::header)
                .findFirst();
        return connection
                .send(Batches.traced(Batches.request(addresses, items, requestId), trace))
                .compose(exchange -> ended(jobs, exchange))
                .otherwise(unforeseen -> unknown(jobs, String.valueOf(unforeseen)));
    }

    private Future<List<DeliveryOutcome>> ended(List<Job> jobs, Exchange exchange) {
        int writes = jobs.stream().mapToInt(job -> job.draft().size()).sum();
        return switch (exchange) {
            case Exchange.NoEffect none -> all(jobs, new DeliveryOutcome.RetryLater(none.failure(), none.notBefore()));
            case Exchange.Lost lost -> {
                pace.time().lost(writes, lost.took());
                yield all(jobs, new DeliveryOutcome.Unknown(lost.failure()));
            }
            case Exchange.Answer answer -> answered(jobs, writes, answer);
        };
    }

    private Future<List<DeliveryOutcome>> answered(List<Job> jobs, int writes, Exchange.Answer answer) {
        if (answer.status() >= 200 && answer.status() < 300) {
            pace.time().answered(writes, answer.took());
            return Future.succeededFuture(outcomes(jobs, answer));
        }
        return Batches.isRefused(answer.status())
                ? refused(jobs, answer)
                : Future.succeededFuture(unknown(jobs, "the batch was answered with " + answer.status()));
    }

    /** A batch refused as a whole had no effect; which operation is to blame shows when it is halved. */
    private Future<List<DeliveryOutcome>> refused(List<Job> jobs, Exchange.Answer answer) {
        if (jobs.size() > 1) {
            int half = jobs.size() / 2;
            return send(jobs.subList(0, half))
                    .compose(first -> send(jobs.subList(half, jobs.size())).map(second -> {
                        List<DeliveryOutcome> both = new ArrayList<>(first);
                        both.addAll(second);
                        return both;
                    }));
        }
        Verdict verdict = judge.judge(answer.status(), Optional.empty(), answer.body());
        return all(jobs, Outcomes.of(verdict));
    }

    private List<DeliveryOutcome> outcomes(List<Job> jobs, Exchange.Answer answer) {
        List<Reply> replies = Reply.read(answer.body(), answer.contentType(), jobs.size());
        Outcomes outcomes = new Outcomes(judge);
        List<DeliveryOutcome> found = new ArrayList<>();
        int firstId = 1;
        for (int index = 0; index < jobs.size(); index++) {
            Draft.Ready draft = jobs.get(index).draft();
            if (!Outcomes.belongs(draft, replies.get(index), firstId)) {
                return unknown(jobs, "the parts of the answer are not those of the requests");
            }
            found.add(outcomes.of(draft, replies.get(index), firstId));
            firstId += draft.size();
        }
        return found;
    }

    private static Future<List<DeliveryOutcome>> all(List<Job> jobs, DeliveryOutcome outcome) {
        return Future.succeededFuture(Collections.nCopies(jobs.size(), outcome));
    }

    private static List<DeliveryOutcome> unknown(List<Job> jobs, String reason) {
        Failure failure = Failure.of(FailureKind.PROTOCOL, "No reliable answer: " + reason + ".");
        return Collections.nCopies(jobs.size(), new DeliveryOutcome.Unknown(failure));
    }
}
