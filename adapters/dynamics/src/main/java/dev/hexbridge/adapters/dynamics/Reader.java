package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.adapters.dynamics.odata.Addresses;
import dev.hexbridge.adapters.dynamics.odata.Table;
import dev.hexbridge.adapters.dynamics.odata.Tables;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadRequest;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads documents: all first steps in one batch, then the lines of those that were found by value in another. */
final class Reader {

    private final Fetcher fetcher;
    private final Tables tables;
    private final Addresses addresses;
    private final InstantSource clock;

    /** A search with what it looks for. */
    private record Case(Sighting sighting, Search search) {}

    Reader(Fetcher fetcher, Tables tables, Addresses addresses, InstantSource clock) {
        this.fetcher = fetcher;
        this.tables = tables;
        this.addresses = addresses;
        this.clock = clock;
    }

    Future<List<ReadOutcome>> read(List<ReadRequest> requests) {
        Instant readAt = clock.instant();
        List<Optional<Case>> cases =
                requests.stream().map(request -> open(request, readAt)).toList();
        List<String> urls = cases.stream()
                .flatMap(Optional::stream)
                .flatMap(open -> open.search().urls().stream())
                .toList();
        return fetcher.fetch(urls)
                .compose(fetched -> finish(cases, steps(cases, fetched)))
                .compose(outcomes -> posted(cases, outcomes));
    }

    private Optional<Case> open(ReadRequest request, Instant readAt) {
        String kind = request.wanted().root().kind();
        Optional<Table> table = tables.find(kind);
        return table.map(place -> {
            Sighting sighting = new Sighting(place, request.key().legalEntity(), request.wanted(), readAt);
            return new Case(sighting, Searches.of(sighting, request.lookup(), addresses));
        });
    }

    private static List<Search.Step> steps(List<Optional<Case>> cases, List<Fetched> fetched) {
        List<Search.Step> steps = new ArrayList<>();
        int from = 0;
        for (Optional<Case> open : cases) {
            int count = open.map(it -> it.search().urls().size()).orElse(0);
            List<Fetched> answers = fetched.subList(from, from + count);
            steps.add(open.map(it -> it.search().next(answers)).orElseGet(Reader::unknownKind));
            from += count;
        }
        return steps;
    }

    private Future<List<ReadOutcome>> finish(List<Optional<Case>> cases, List<Search.Step> steps) {
        List<String> urls = steps.stream()
                .flatMap(step -> step instanceof Search.Step.Lines lines ? Stream.of(lines.url()) : Stream.empty())
                .toList();
        return fetcher.fetch(urls).map(fetched -> {
            Iterator<Fetched> lines = fetched.iterator();
            List<ReadOutcome> outcomes = new ArrayList<>();
            for (int index = 0; index < steps.size(); index++) {
                outcomes.add(
                        switch (steps.get(index)) {
                            case Search.Step.Over over -> over.outcome();
                            case Search.Step.Lines found ->
                                cases.get(index).orElseThrow().sighting().seen(found.root(), lines.next());
                        });
            }
            return outcomes;
        });
    }

    /** Where some of a document may be posted, how much of which line. */
    private Future<List<ReadOutcome>> posted(List<Optional<Case>> cases, List<ReadOutcome> outcomes) {
        List<Integer> places = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        for (int index = 0; index < outcomes.size(); index++) {
            int place = index;
            seen(outcomes.get(index))
                    .flatMap(seen -> cases.get(place).orElseThrow().sighting().postingsUrl(addresses, seen))
                    .ifPresent(url -> {
                        places.add(place);
                        urls.add(url);
                    });
        }
        if (urls.isEmpty()) {
            return Future.succeededFuture(outcomes);
        }
        return fetcher.fetch(urls).map(fetched -> {
            List<ReadOutcome> all = new ArrayList<>(outcomes);
            for (int index = 0; index < places.size(); index++) {
                int place = places.get(index);
                Observed.Seen seen = seen(outcomes.get(place)).orElseThrow();
                all.set(place, cases.get(place).orElseThrow().sighting().posted(seen, fetched.get(index)));
            }
            return all;
        });
    }

    private static Optional<Observed.Seen> seen(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Answer answer && answer.observed() instanceof Observed.Seen seen
                ? Optional.of(seen)
                : Optional.empty();
    }

    private static Search.Step unknownKind() {
        return new Search.Step.Over(new ReadOutcome.Refused(
                Failure.of(FailureKind.MAPPING, "There is no entity set for this kind of record.")));
    }
}
