package dev.hexbridge.domain.amendment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about edits shows the table as the code has it. */
class OrderEditsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "order-edits.md");

    @Test
    void thePageShowsTheTable() throws IOException {
        String page = Files.readString(PAGE);
        assertTrue(page.contains(table()), () -> "the table should be\n" + table());
        assertTrue(page.contains(holds()), () -> "the holds should be\n" + holds());
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| edit |");
        Arrays.stream(Progress.values())
                .forEach(standing -> table.append(" ").append(standing.words()).append(" |"));
        table.append("\n|---|").append("---|".repeat(Progress.values().length)).append("\n");
        for (Edit edit : Edit.values()) {
            table.append("| ").append(edit.words()).append(" |");
            for (Progress standing : Progress.values()) {
                table.append(" ")
                        .append(cell(AmendmentTable.ruling(edit, standing)))
                        .append(" |");
            }
            table.append("\n");
        }
        return table.toString();
    }

    private static String cell(Ruling ruling) {
        return ruling instanceof Ruling.Hold ? "**held**: " + ruling.words() : ruling.words();
    }

    private static String holds() {
        Set<Ruling.Hold> holds = new LinkedHashSet<>();
        for (Edit edit : Edit.values()) {
            for (Progress standing : Progress.values()) {
                if (AmendmentTable.ruling(edit, standing) instanceof Ruling.Hold hold) {
                    holds.add(hold);
                }
            }
        }
        return holds.stream()
                .map(hold -> "* **" + hold.words() + "**: either " + String.join(", or ", hold.options()) + ".\n")
                .collect(Collectors.joining());
    }
}
