package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.adapters.dynamics.batch.Batch;
import dev.hexbridge.adapters.dynamics.batch.Item;
import dev.hexbridge.adapters.dynamics.connection.Outgoing;
import dev.hexbridge.adapters.dynamics.odata.Addresses;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** What batches of writes and of reads have in common. */
final class Batches {

    /** The ERP has a limit for operations in a batch; this stays well below every one that is documented. */
    static final int MOST_PARTS = 1_000;

    private Batches() {}

    /**
     * The request for a batch. Its parts do not depend on each other: the server is to go on after a failed one
     * (OData 4.0, part 1: preference {@code odata.continue-on-error}).
     */
    static Outgoing request(Addresses addresses, List<? extends Item> items, Optional<String> requestId) {
        Batch batch = Batch.of(List.copyOf(items));
        Map<String, String> headers = new TreeMap<>(Map.of(
                "Content-Type", batch.contentType(),
                "Accept", "multipart/mixed",
                "OData-Version", "4.0",
                "OData-MaxVersion", "4.0",
                "Prefer", "odata.continue-on-error"));
        requestId.ifPresent(id -> headers.put("x-ms-client-request-id", id));
        return new Outgoing(HttpMethod.POST, addresses.batch(), headers, batch.body());
    }

    /** The same request with the trace of the first delivery in it; parts bear their own. */
    static Outgoing traced(Outgoing request, Optional<String> trace) {
        return trace.map(header -> request.with("traceparent", header)).orElse(request);
    }

    /** Cuts a list into runs within both limits; what is larger than the limit alone stands alone. */
    static <T> List<List<T>> cut(List<T> list, int mostParts, int mostItems, ToIntFunction<T> parts) {
        List<List<T>> runs = new ArrayList<>();
        List<T> run = new ArrayList<>();
        int size = 0;
        for (T item : list) {
            int more = parts.applyAsInt(item);
            if (!run.isEmpty() && (size + more > mostParts || run.size() == mostItems)) {
                runs.add(run);
                run = new ArrayList<>();
                size = 0;
            }
            run.add(item);
            size += more;
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    /** All results in order. The futures are known not to fail. */
    static <T> Future<List<T>> inOrder(List<Future<List<T>>> parts) {
        return Future.all(parts)
                .map(unused ->
                        parts.stream().flatMap(part -> part.result().stream()).toList());
    }

    /** Whether a batch was refused as a whole for what it holds, so that its halves may fare better. */
    static boolean isRefused(int status) {
        return status >= 400 && status < 500;
    }
}
