package dev.hexbridge.application.relay;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sends the keys of one role their own way, and all others the usual one. */
final class Apart {

    private Apart() {}

    static Future<List<Ending>> run(
            List<Work> works,
            String role,
            Function<List<Work>, Future<List<Ending>>> own,
            Function<List<Work>, Future<List<Ending>>> usual) {
        Map<Boolean, List<Work>> parts = works.stream()
                .collect(Collectors.partitioningBy(work -> work.key().role().equals(role)));
        List<Work> apart = parts.getOrDefault(true, List.of());
        if (apart.isEmpty()) {
            return usual.apply(works);
        }
        List<Work> rest = parts.getOrDefault(false, List.of());
        Future<List<Ending>> first = own.apply(apart);
        Future<List<Ending>> second = rest.isEmpty() ? Future.succeededFuture(List.of()) : usual.apply(rest);
        return Future.join(first, second).map(both -> {
            List<Ending> endings = new ArrayList<>(first.result());
            endings.addAll(second.result());
            return endings;
        });
    }
}
