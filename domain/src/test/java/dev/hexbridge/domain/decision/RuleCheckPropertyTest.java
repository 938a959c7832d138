package dev.hexbridge.domain.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.decision.DecisionDocument.Hits;
import dev.hexbridge.domain.decision.DecisionDocument.Outcome;
import dev.hexbridge.domain.decision.DecisionDocument.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** On a domain small enough to try every situation, the checker finds what trying finds, and nothing else. */
class RuleCheckPropertyTest {

    /** Two values that rules name, one that none names, and none at all. */
    private static final List<List<String>> COUNTRIES = List.of(List.of("de"), List.of("at"), List.of("US"), List.of());

    /** All sets of two tags that rules name and one that none names. */
    private static final List<List<String>> TAGS = List.of(
            List.of(),
            List.of("vip"),
            List.of("b2b"),
            List.of("new"),
            List.of("vip", "b2b"),
            List.of("vip", "new"),
            List.of("b2b", "new"),
            List.of("vip", "b2b", "new"));

    @Provide
    Arbitrary<List<Rule>> rules() {
        Arbitrary<Optional<Cell>> country = cell("de", "at");
        Arbitrary<Optional<Cell>> tag = cell("vip", "b2b");
        Arbitrary<Outcome> then = Arbitraries.of("a", "b").map(pair -> new Outcome.Taken(Map.of("pair", pair)));
        return Combinators.combine(country, tag, then)
                .as(RuleCheckPropertyTest::rule)
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<Optional<Cell>> cell(String one, String other) {
        List<Cell> cells = List.of(
                new Cell.AnyOf(List.of(one)),
                new Cell.AnyOf(List.of(other)),
                new Cell.AnyOf(List.of(one, other)),
                new Cell.NoneOf(List.of(one)),
                new Cell.NoneOf(List.of(one, other)),
                new Cell.Present(true),
                new Cell.Present(false));
        return Arbitraries.of(cells).optional();
    }

    private static Rule rule(Optional<Cell> country, Optional<Cell> tag, Outcome then) {
        TreeMap<String, Cell> when = new TreeMap<>();
        country.ifPresent(cell -> when.put("country", cell));
        tag.ifPresent(cell -> when.put("tag", cell));
        return new Rule(when, then);
    }

    @Property(tries = 400)
    void theCheckerAgreesWithTryingEverything(@ForAll("rules") List<Rule> rules, @ForAll Hits hits) {
        Tables table = hits == Hits.FIRST ? Tables.first("country", "tag") : Tables.unique("country", "tag");
        rules.forEach(rule -> table.rule(rule.when(), rule.then()));

        Set<String> told = new TreeSet<>();
        table.faults()
                .forEach(fault -> told.add(fault.replaceAll("^decisions/test | fit[s]? (country|no order).*", "")));

        assertEquals(tried(rules, hits), told, table.faults()::toString);
    }

    @Property(tries = 200)
    void everyExampleIsOne(@ForAll("rules") List<Rule> rules) {
        Tables table = Tables.unique("country", "tag");
        rules.forEach(rule -> table.rule(rule.when(), rule.then()));
        List<Fit> fits = rules.stream().map(Fit::of).toList();

        for (String fault : table.faults()) {
            situations().stream()
                    .filter(situation -> fault.contains(situation + ";"))
                    .forEach(situation -> {
                        long hit = fits.stream()
                                .filter(fit -> fit.matches(situation.words()))
                                .count();
                        assertEquals(fault.contains("no rule"), hit == 0, fault);
                        assertEquals(fault.contains("both"), hit > 1, fault);
                    });
        }
    }

    private static Set<String> tried(List<Rule> rules, Hits hits) {
        List<Fit> fits = rules.stream().map(Fit::of).toList();
        Set<String> found = new TreeSet<>();
        for (int index = 0; index < rules.size(); index++) {
            int here = index;
            boolean decides = situations().stream()
                    .anyMatch(it -> hits(fits, it).contains(here)
                            && (hits == Hits.UNIQUE || hits(fits, it).getFirst() == here));
            if (!decides) {
                found.add("/rules/" + index
                        + (hits == Hits.FIRST && index > 0
                                ? ": never decides anything: rules before it fit whatever it fits"
                                : ":"));
            }
            for (int other = 0; other < index && hits == Hits.UNIQUE; other++) {
                List<Integer> both = List.of(other, index);
                boolean overlap =
                        situations().stream().anyMatch(it -> hits(fits, it).containsAll(both));
                if (overlap && !rules.get(other).then().equals(rules.get(index).then())) {
                    found.add("/rules/" + index + ": contradicts /rules/" + other + ": both");
                }
            }
        }
        if (situations().stream().anyMatch(it -> hits(fits, it).isEmpty())) {
            found.add("/rules: no rule");
        }
        return found;
    }

    private static List<Integer> hits(List<Fit> fits, Situation situation) {
        return IntStream.range(0, fits.size())
                .filter(index -> fits.get(index).matches(situation.words()))
                .boxed()
                .toList();
    }

    private static List<Situation> situations() {
        List<Situation> all = new ArrayList<>();
        COUNTRIES.forEach(
                country -> TAGS.forEach(tags -> all.add(new Situation(Map.of("country", country, "tag", tags)))));
        return all;
    }
}
