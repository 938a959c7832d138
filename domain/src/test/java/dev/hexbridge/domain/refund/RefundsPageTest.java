package dev.hexbridge.domain.refund;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.Refund.Restock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the handbook says of refunds is what the rules do. */
class RefundsPageTest {

    @Test
    void theTableOfRestockTypesIsThatOfTheRules() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "refunds.md"));
        for (Restock restock : Restock.values()) {
            Course course = Course.of(restock);
            String word = restock == Restock.LEGACY
                    ? "legacy_restock"
                    : restock.name().toLowerCase(Locale.ROOT);
            String row = "| `" + word + "` | " + course.money() + " | " + course.stock() + " | ";
            assertTrue(page.contains(row), row);
        }
    }
}
