package dev.hexbridge.adapters.sandboxdynamics.query;

import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.Table;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Narrows a read to the rows an index names. The condition is still tested on each of them. */
final class Candidates {
    private Candidates() {}

    static Collection<Row> of(Table table, Optional<Condition> filter) {
        return filter.flatMap(condition -> narrow(table, condition)).orElse(table.rows());
    }

    private static Optional<Collection<Row>> narrow(Table table, Condition condition) {
        return switch (condition) {
            case Condition.And and -> {
                Optional<Collection<Row>> left = narrow(table, and.left());
                Optional<Collection<Row>> right = narrow(table, and.right());
                boolean rightIsBetter = left.isEmpty()
                        || (right.isPresent() && right.get().size() < left.get().size());
                yield rightIsBetter ? right : left;
            }
            case Condition.Or or ->
                narrow(table, or.left())
                        .flatMap(left -> narrow(table, or.right()).map(right -> union(left, right)));
            case Condition.Compare compare -> byIndex(table, compare);
            case Condition.Not not -> Optional.empty();
            case Condition.Matches matches -> Optional.empty();
        };
    }

    private static Optional<Collection<Row>> byIndex(Table table, Condition.Compare compare) {
        String name = compare.property().name();
        String literal = compare.literal().toString();
        boolean usable = compare.operator() == Condition.Operator.EQ && !literal.isEmpty() && table.indexes(name);
        return usable ? Optional.of(table.find(name, literal)) : Optional.empty();
    }

    private static Collection<Row> union(Collection<Row> left, Collection<Row> right) {
        Set<Row> rows = new LinkedHashSet<>(left);
        rows.addAll(right);
        return rows;
    }
}
