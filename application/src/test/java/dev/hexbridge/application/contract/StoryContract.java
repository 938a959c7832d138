package dev.hexbridge.application.contract;

import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.port.outbound.Deliveries.Attempt;
import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm;
import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm.Kind;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.message.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every history promises of the story of an order whose customer has others. */
public abstract class StoryContract extends JournalContract {

    @Test
    void ofTheCustomersStepsTheStoryTellsThoseThatAreDueToTheOrder() {
        Recorded first = ordered("1", "#1001");
        Recorded second = ordered("2", "#1002");
        commit(tables -> tables.deliveries()
                .append(List.of(
                        attempt(Fixtures.account("c"), first, "A-1"),
                        attempt(salesOrder("1"), first, "SO-1"),
                        attempt(Fixtures.account("c"), second, "A-1"),
                        attempt(salesOrder("2"), second, "SO-2"))));

        assertEquals(List.of("shop/customer/c A-1", "shop/order/1 SO-1"), steps("#1001"));
        assertEquals(List.of("shop/customer/c A-1", "shop/order/2 SO-2"), steps("1002"));
        assertEquals(
                List.of("shop/customer/c", "shop/order/2"),
                told("1002").entities().stream().sorted().toList());
        assertEquals(4, steps("anna@example.com").size());
    }

    private Recorded ordered(String id, String number) {
        Recorded recorded = recorded(Fixtures.receipt("d-" + id, Fixtures.order(id), clock.instant()));
        Interpretation interpretation = new Interpretation(
                recorded,
                Fixtures.order(id),
                Optional.of(Fixtures.customer("c")),
                new Verdict.Marked(""),
                Optional.of(version(NOON)),
                List.of(new SearchTerm(Kind.NUMBER, number), new SearchTerm(Kind.EMAIL, "anna@example.com")));
        commit(tables -> tables.interpretations().record(List.of(interpretation)));
        return recorded;
    }

    private List<String> steps(String term) {
        return told(term).steps().stream()
                .filter(step -> step.system().equals("erp"))
                .map(step -> step.entity() + " " + step.detail().get("target-number"))
                .toList();
    }

    private History.Timeline told(String term) {
        return Waiting.of(history().timeline(term));
    }

    private static Attempt attempt(LinkKey key, Recorded recorded, String number) {
        return new Attempt(
                key,
                recorded.position(),
                NOON.plusSeconds(2),
                Duration.ofMillis(5),
                Step.CREATE,
                Result.DELIVERED,
                Optional.of(number),
                Optional.empty(),
                List.of());
    }
}
