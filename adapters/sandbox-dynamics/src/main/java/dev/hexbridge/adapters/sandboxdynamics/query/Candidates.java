package dev.hexbridge.adapters.sandboxdynamics.query;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Schema;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.Table;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Narrows a read to the rows a key or an index names. The condition is still tested on each of them. */
final class Candidates {
    private final World world;
    private final Table table;
    private final List<String> key;

    private Candidates(World world, EntitySet set) {
        this.world = world;
        this.table = world.store().table(set.table().name());
        this.key = set.table().layout().key();
    }

    static Collection<Row> of(World world, EntitySet set, Optional<Condition> filter) {
        Candidates candidates = new Candidates(world, set);
        return filter.flatMap(candidates::narrow).orElse(candidates.table.rows());
    }

    private Optional<Collection<Row>> narrow(Condition condition) {
        return switch (condition) {
            case Condition.And and -> smaller(narrow(and.left()), narrow(and.right()));
            case Condition.Or or ->
                narrow(or.left()).flatMap(left -> narrow(or.right()).map(right -> union(left, right)));
            case Condition.Compare compare -> named(compare);
            case Condition.Not not -> Optional.empty();
            case Condition.Matches matches -> Optional.empty();
        };
    }

    private Optional<Collection<Row>> named(Condition.Compare compare) {
        String name = compare.property().name();
        String literal = compare.literal().toString();
        if (compare.operator() != Condition.Operator.EQ || literal.isEmpty()) {
            return Optional.empty();
        }
        if (key.equals(List.of(Schema.COMPANY, name))) {
            return Optional.of(inEveryCompany(literal));
        }
        return table.indexes(name) ? Optional.of(table.find(name, literal)) : Optional.empty();
    }

    /** A key without its company names at most one row per company. */
    private List<Row> inEveryCompany(String value) {
        return world.companies().stream()
                .flatMap(company -> table.find(Key.of(company, value)).stream())
                .toList();
    }

    private static Optional<Collection<Row>> smaller(Optional<Collection<Row>> left, Optional<Collection<Row>> right) {
        boolean rightIsSmaller = left.isEmpty()
                || (right.isPresent() && right.get().size() < left.get().size());
        return rightIsSmaller ? right : left;
    }

    private static Collection<Row> union(Collection<Row> left, Collection<Row> right) {
        Set<Row> rows = new LinkedHashSet<>(left);
        rows.addAll(right);
        return rows;
    }
}
