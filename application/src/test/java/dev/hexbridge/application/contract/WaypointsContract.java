package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.port.outbound.Waypoints.Waypoint;
import dev.hexbridge.domain.message.ConnectionName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every memory of waypoints promises. */
public abstract class WaypointsContract extends JournalContract {

    private static final Waypoint EARLY = new Waypoint(NOON.minusSeconds(3600), NOON);
    private static final Waypoint LATE = new Waypoint(NOON.minusSeconds(60), NOON.plusSeconds(600));

    @Test
    void aWaypointComesBackUnderItsConnectionAndName() {
        save(Fixtures.SHOP, "swept", EARLY);

        assertEquals(Optional.of(EARLY), find(Fixtures.SHOP, "swept"));
        assertEquals(Optional.empty(), find(Fixtures.ERP, "swept"));
        assertEquals(Optional.empty(), find(Fixtures.SHOP, "good"));
    }

    @Test
    void theLastOneSavedStandsWhereverItLies() {
        save(Fixtures.SHOP, "swept", LATE);
        save(Fixtures.SHOP, "swept", EARLY);

        assertEquals(Optional.of(EARLY), find(Fixtures.SHOP, "swept"));
    }

    private void save(ConnectionName connection, String name, Waypoint waypoint) {
        commit(tables -> tables.waypoints().save(connection, name, waypoint));
    }

    private Optional<Waypoint> find(ConnectionName connection, String name) {
        return commit(tables -> tables.waypoints().find(connection, name));
    }
}
