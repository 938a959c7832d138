package dev.hexbridge.adapters.proving.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hexbridge.adapters.proving.tormented.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The short form of a torment, with real processes. The long one is {@code ./hexbridge torture}. */
class TortureTest {

    private static final long SEED = 20_261_123;
    private static final Plan.Pace SHORT =
            Plan.Pace.of(Duration.ofMinutes(1)).atMost(6).warmedUpFor(Duration.ofSeconds(1));

    private static final List<String> SIX = List.of(
            "kill-at-after-send",
            "postgres-restart-immediate",
            "cut-commit-before-answer",
            "cut-erp-before-answer",
            "webhooks-doubled-swapped-late",
            "poison");

    /** Two a day, so that all come by within four days; each is a few seconds with real processes. */
    private static final List<List<Plant>> PLANTS = List.of(
            List.of(Plant.ACK_BEFORE_COMMIT, Plant.NO_EPOCH),
            List.of(Plant.SEQUENCE_ONLY, Plant.BLIND_RESEND),
            List.of(Plant.EARLY_TAIL, Plant.NO_SETTLE_WINDOW),
            List.of(Plant.SETTLE_BEFORE_LINK, Plant.DROP_ON_OVERFLOW));

    @TempDir
    static Path folder;

    @Test
    void sixFaultsBreakNothing() throws IOException, SQLException, InterruptedException {
        List<String> told = new ArrayList<>();
        Plan plan = Plans.only(SIX, SEED, SHORT, Plant.NONE).orElseThrow();

        Outcome outcome = new Torture(folder.resolve("sound"), told::add).run(plan);

        assertEquals(List.of(), outcome.breaches(), told::toString);
        assertTrue(outcome.struck().size() >= SIX.size() - 1, told::toString);
    }

    @TestFactory
    Stream<DynamicTest> theInvariantsNoticeAPlantedFault() {
        int day = LocalDate.now(ZoneOffset.UTC).getDayOfYear();
        return PLANTS.get(day % PLANTS.size()).stream()
                .map(plant -> dynamicTest(plant.token() + " breaks " + plant.breaks(), () -> isNoticed(plant)));
    }

    private static void isNoticed(Plant plant) throws IOException, SQLException, InterruptedException {
        List<String> told = new ArrayList<>();

        // A cut may hit a change set that bears being sent twice.
        Plan plan = Plans.of(SEED, SHORT.atMost(plant == Plant.BLIND_RESEND ? 3 : 1), plant);
        Outcome outcome = new Torture(folder.resolve(plant.token()), told::add).run(plan);

        assertTrue(plant.breaks().stream().anyMatch(outcome.broken()::contains), () -> outcome.broken() + " " + told);
    }
}
