package dev.hexbridge.adapters.sandboxdynamics.query;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Schema;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Runs queries. */
public final class Reading {
    private final World world;

    /** Reads a world. */
    public Reading(World world) {
        this.world = world;
    }

    /**
     * A page of a result.
     *
     * @param rows the rows of the page
     * @param total how many rows match in all; only meaningful when the query counts
     * @param more whether another page follows
     */
    public record Page(List<Row> rows, int total, boolean more) {}

    /** The first page of a query. */
    public Page read(EntitySet set, Query query) {
        int wanted = Math.min(
                query.window().top().orElse(Integer.MAX_VALUE),
                world.knobs().pageSize.get());
        boolean whole = query.window().count()
                || !query.orderBy().isEmpty()
                || world.knobs().shuffle.get();
        long enough = whole ? Long.MAX_VALUE : (long) query.window().skip() + wanted + 1;
        List<Row> matching = matching(set, query, enough);
        if (!query.orderBy().isEmpty()) {
            matching.sort(comparator(query.orderBy()));
        } else if (world.knobs().shuffle.get()) {
            shuffle(matching, world.dice().generator());
        }
        int from = Math.min(query.window().skip(), matching.size());
        int to = (int) Math.min((long) from + wanted, matching.size());
        boolean topReached = query.window().top().isPresent()
                && to - from >= query.window().top().get();
        return new Page(matching.subList(from, to), matching.size(), to < matching.size() && !topReached);
    }

    private List<Row> matching(EntitySet set, Query query, long enough) {
        boolean ownCompanyOnly = set.table().companyScoped() && !query.window().crossCompany();
        Collection<Row> candidates = Candidates.of(world, set, query.filter());
        List<Row> rows = new ArrayList<>(Math.min(candidates.size(), 1000));
        for (Row row : candidates) {
            boolean visible = !ownCompanyOnly || row.text(Schema.COMPANY).equals(world.defaultCompany());
            if (visible && (query.filter().isEmpty() || query.filter().get().test(row))) {
                rows.add(row);
                if (rows.size() >= enough) {
                    break;
                }
            }
        }
        return rows;
    }

    /** The rows an expansion hangs on a row. */
    public List<Row> expand(Row row, Query.Expansion expansion) {
        Table table = world.store().table(expansion.target().table().name());
        String indexed = expansion.on().getLast();
        return table.find(indexed, row.text(indexed)).stream()
                .filter(other -> expansion.on().stream()
                        .allMatch(name -> other.text(name).equals(row.text(name))))
                .toList();
    }

    private static Comparator<Row> comparator(List<Query.Order> orders) {
        return orders.stream()
                .map(Reading::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static Comparator<Row> comparator(Query.Order order) {
        Comparator<Row> ascending = (left, right) -> compare(left.read(order.property()), right.read(order.property()));
        return order.descending() ? ascending.reversed() : ascending;
    }

    private static int compare(Object left, Object right) {
        return left instanceof BigDecimal number
                ? number.compareTo((BigDecimal) right)
                : left.toString().compareToIgnoreCase(right.toString());
    }

    private static void shuffle(List<Row> rows, RandomGenerator random) {
        for (int i = rows.size() - 1; i > 0; i--) {
            Collections.swap(rows, i, random.nextInt(i + 1));
        }
    }
}
