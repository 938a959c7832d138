package dev.hexbridge.application.reconcile;

import dev.hexbridge.application.port.outbound.SnapshotSource;
import dev.hexbridge.domain.message.ConnectionName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sources in an order that stays: by their names. */
public final class Sources {

    private final TreeMap<String, SnapshotSource> asked = new TreeMap<>();
    private final List<String> unasked;

    /**
     * @param asked the sources that can be asked
     * @param unasked the others
     */
    public Sources(Map<ConnectionName, SnapshotSource> asked, List<ConnectionName> unasked) {
        asked.forEach((name, source) -> this.asked.put(name.value(), source));
        this.unasked = unasked.stream().map(ConnectionName::value).sorted().toList();
    }

    /** The sources that cannot be asked. */
    public List<String> unasked() {
        return unasked;
    }

    /** The beginning of the first source; empty where there is none. */
    public Optional<Bookmark> first() {
        return asked.keySet().stream().findFirst().map(name -> new Bookmark(name, Optional.empty()));
    }

    /** Where it goes on behind a page: in the same source, or at the beginning of the one behind it. */
    public Optional<String> next(String source, Optional<String> cursor) {
        return cursor.map(text -> new Bookmark(source, Optional.of(text)))
                .or(() ->
                        Optional.ofNullable(asked.higherKey(source)).map(name -> new Bookmark(name, Optional.empty())))
                .map(Bookmark::text);
    }

    /**
     * A source by its name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public SnapshotSource of(String name) {
        return Optional.ofNullable(asked.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no source " + name));
    }
}
