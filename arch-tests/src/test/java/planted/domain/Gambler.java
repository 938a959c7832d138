package planted.domain;

import java.time.LocalDate;
import java.time.ZoneId;

/** Reads the machine's clock, which the zone in its hand does not excuse. */
final class Gambler {

    LocalDate today(ZoneId zone) {
        return LocalDate.now(zone);
    }
}
