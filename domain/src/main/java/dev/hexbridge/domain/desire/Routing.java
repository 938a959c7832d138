package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.decision.Choice;
import dev.hexbridge.domain.decision.DecisionTable;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.pair.Decided;
import dev.hexbridge.domain.pair.Pair;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the orders of one shop go: to exactly one of its pairs, by the shop's decision table, or nowhere until a
 * person has seen to it.
 *
 * @param routes the pairs that can take orders
 * @param idle the pairs that stand still
 * @param table says which pair takes an order; empty where there is only one
 */
public record Routing(List<Route> routes, List<Idle> idle, Optional<DecisionTable> table) {

    public Routing {
        routes = List.copyOf(routes);
        idle = List.copyOf(idle);
    }

    /**
     * A pair that stands still because something is wrong with it. Nothing is taken for it, and the others go on.
     *
     * @param pair the pair, with stand-ins where its settings are wrong
     * @param reason what is wrong
     */
    public record Idle(Pair pair, String reason) {

        /** What is told of an order that such a pair should take. */
        public String sentence() {
            return "The pair " + pair.name() + " stands still: " + reason;
        }
    }

    /** Where an order goes. */
    public sealed interface Direction {

        /**
         * To one pair.
         *
         * @param route the pair's way
         * @param decided what else is decided
         */
        record To(Route route, Decided decided) implements Direction {}

        /** Nowhere: it is kept until a person has seen to it. */
        record Nowhere(String reason) implements Direction {}
    }

    /** A shop with one pair that takes everything. */
    public static Routing only(Route route) {
        return new Routing(List.of(route), List.of(), Optional.empty());
    }

    public ConnectionName source() {
        return pairs().map(Pair::source).findFirst().orElseThrow();
    }

    /** All pairs, those that stand still last. */
    public Stream<Pair> pairs() {
        return Stream.concat(routes.stream().map(Route::pair), idle.stream().map(Idle::pair));
    }

    /** Decides where an order goes. */
    public Direction direct(Order order) {
        if (table.isEmpty()) {
            return pairs().count() == 1
                    ? to(pairs().findFirst().orElseThrow().name(), Decided.NOTHING)
                    : new Direction.Nowhere("No decision table says which of the pairs " + names() + " takes orders of "
                            + source() + ".");
        }
        return switch (table.get().decide(order)) {
            case Choice.Held held -> new Direction.Nowhere(held.reason());
            case Choice.Taken taken -> taken(taken);
        };
    }

    private Direction taken(Choice.Taken taken) {
        Optional<String> pair = taken.pair()
                .or(() -> pairs().count() == 1 ? pairs().map(Pair::name).findFirst() : Optional.empty());
        return pair.map(name -> to(name, taken.decided()))
                .orElseGet(() -> new Direction.Nowhere(
                        "The decision table " + table.orElseThrow().name() + " names no pair of " + names() + "."));
    }

    private Direction to(String name, Decided decided) {
        Optional<Direction> route = routes.stream()
                .filter(known -> known.pair().name().equals(name))
                .<Direction>map(known -> new Direction.To(known, decided))
                .findFirst();
        return route.or(() -> idle.stream()
                        .filter(known -> known.pair().name().equals(name))
                        .<Direction>map(known -> new Direction.Nowhere(known.sentence()))
                        .findFirst())
                .orElseGet(() -> new Direction.Nowhere("There is no pair " + name + " of " + source() + "."));
    }

    private String names() {
        return pairs().map(Pair::name).collect(Collectors.joining(", "));
    }
}
