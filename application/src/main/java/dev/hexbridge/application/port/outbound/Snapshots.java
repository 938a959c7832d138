package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.novelty.Sighting;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** The newest snapshot that was interpreted of each entity: by it an echo and a latecomer are told from news. */
public interface Snapshots {

    /**
     * Notes snapshots, unless one as new is noted of their entity. Of several of one entity the newest counts.
     *
     * @return what was noted before, of each entity of which anything was
     */
    Future<Map<EntityKey, Noted>> note(List<Noted> snapshots);

    /** What is noted of these entities; those of which nothing is are left out. */
    Future<Map<EntityKey, Noted>> find(List<EntityKey> entities);

    /**
     * A snapshot that was interpreted.
     *
     * @param sighting the snapshot
     * @param receipt the receipt that carried it
     */
    record Noted(Sighting sighting, Position receipt) {}
}
