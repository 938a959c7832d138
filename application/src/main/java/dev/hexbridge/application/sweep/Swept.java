package dev.hexbridge.application.sweep;

import dev.hexbridge.application.interpret.Reader;
import dev.hexbridge.application.port.outbound.Snapshots.Noted;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.novelty.Sighting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of a sweep, in the light of what is known.
 *
 * @param seen the receipts of the page
 */
record Swept(List<Seen> seen) {

    /** A receipt, and the snapshot in it where it can be compared. */
    record Seen(Receipt receipt, Optional<Sighting> sighting) {}

    static Swept of(List<Receipt> receipts, Reader reader) {
        return new Swept(receipts.stream()
                .map(receipt -> new Seen(receipt, reader.sighting(receipt)))
                .toList());
    }

    List<EntityKey> entities() {
        return seen.stream()
                .flatMap(each -> each.sighting().stream())
                .map(Sighting::entity)
                .distinct()
                .toList();
    }

    List<Receipt> unknown(Map<EntityKey, Noted> known) {
        return seen.stream()
                .filter(each -> each.sighting()
                        .filter(sighting -> isKnown(sighting, Optional.ofNullable(known.get(sighting.entity()))))
                        .isEmpty())
                .map(Seen::receipt)
                .toList();
    }

    /** A version with the same stamp that says something else is not known: one of two changes was never told. */
    private static boolean isKnown(Sighting swept, Optional<Noted> noted) {
        return noted.map(Noted::sighting)
                .filter(last -> {
                    int later =
                            last.version().updatedAt().compareTo(swept.version().updatedAt());
                    return later > 0 || (later == 0 && last.content().equals(swept.content()));
                })
                .isPresent();
    }
}
