package dev.hexbridge.domain.mapping;

import static dev.hexbridge.domain.mapping.Maps.failed;
import static dev.hexbridge.domain.mapping.Maps.made;
import static dev.hexbridge.domain.mapping.Maps.map;
import static dev.hexbridge.domain.mapping.Maps.path;
import static dev.hexbridge.domain.mapping.Maps.required;
import static dev.hexbridge.domain.mapping.Maps.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.mapping.MapDocument.ChildBlock;
import dev.hexbridge.domain.mapping.Mapped.MapFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildrenTest {

    private static final List<Rule> ROOT = List.of(rule("Id", path("order.id")));

    @Test
    void eachElementBecomesARecordWithItsOwnKey() {
        ChildBlock goods = new ChildBlock("priced.goods", "line", "line.key", "line", List.of(title()));
        ChildBlock charges = new ChildBlock("priced.charges", "line", "line.key", "line", List.of(title()));

        Mapped.Made made = made(
                Inputs.of(Orders.order()
                        .withLine("MUG", 1, "1")
                        .withLine("CUP", 2, "2")
                        .withShipping("Standard", "5")
                        .build()),
                map(ROOT, goods, charges));

        assertEquals(
                List.of("901", "902", "S701"),
                made.document().children().stream().map(TargetRecord::key).toList());
        assertEquals(
                List.of("MUG title", "CUP title", "Standard"),
                made.document().children().stream()
                        .map(line -> line.fields().get("Title"))
                        .map(title -> title == null ? "" : title.display())
                        .toList());
    }

    @Test
    void twoRecordsMayNotShareAKey() {
        ChildBlock twice = new ChildBlock("priced.goods", "line", "line.charge", "line", List.of(title()));

        assertEquals(
                List.of(new MapFault("goods", "key", "two records have the key goods")),
                failed(
                                Inputs.of(Orders.order()
                                        .withLine("MUG", 1, "1")
                                        .withLine("CUP", 2, "2")
                                        .build()),
                                map(ROOT, twice))
                        .faults());
    }

    @Test
    void aFaultNamesItsLine() {
        ChildBlock goods = new ChildBlock(
                "priced.goods", "line", "line.key", "line", List.of(required("Sku", path("line.item.sku"))));

        Mapped.Failed failed = failed(
                Inputs.of(Orders.order()
                        .withLine("MUG", 1, "1")
                        .withCustomLine("Engraving", 1, "2")
                        .build()),
                map(ROOT, goods));

        assertEquals(
                "line 902 Sku: there is no value in line.item.sku",
                failed.faults().getFirst().toString());
    }

    private static Rule title() {
        return rule("Title", path("line.title"));
    }
}
