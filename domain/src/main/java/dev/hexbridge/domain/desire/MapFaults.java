package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.mapping.Mapped;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells all faults of an input as one failure. */
final class MapFaults {

    private MapFaults() {}

    static Failure failure(Mapped.Failed failed) {
        String text = failed.faults().stream().map(Mapped.MapFault::toString).collect(Collectors.joining("; "));
        Optional<String> field =
                failed.faults().stream().map(Mapped.MapFault::field).findFirst();
        return new Failure(FailureKind.MAPPING, text, field);
    }
}
