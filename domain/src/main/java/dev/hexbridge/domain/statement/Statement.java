package dev.hexbridge.domain.statement;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.statement.StatementRow.Kind;
import dev.hexbridge.domain.statement.StatementRow.What;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A day's statement.
 *
 * @param lines the sums for each currency, gateway and kind, in this order
 * @param differences the rows in which the sides differ; nothing is set off against anything
 */
public record Statement(List<Line> lines, List<StatementRow> differences) {

    public Statement {
        lines = List.copyOf(lines);
        differences = List.copyOf(differences);
    }

    /**
     * A sum.
     *
     * @param gateway the payment gateway
     * @param kind what is added up
     * @param items of how many
     * @param shop what the source says
     * @param target what the target says; empty where it is not to say anything
     */
    public record Line(String gateway, Kind kind, int items, Money shop, Optional<Money> target) {

        /** What the target says more than the source. */
        public Optional<Money> difference() {
            return target.map(sum -> sum.minus(shop));
        }

        private static Line of(StatementRow row) {
            Money zero = Money.zero(row.shop().currency());
            Optional<Money> there =
                    row.target().or(() -> row.what().kind().isTied() ? Optional.of(zero) : Optional.empty());
            return new Line(row.gateway(), row.what().kind(), 1, row.shop(), there);
        }

        private Line plus(Line other) {
            Optional<Money> there =
                    target.map(sum -> other.target.map(sum::plus).orElse(sum)).or(other::target);
            return new Line(gateway, kind, items + other.items, shop.plus(other.shop), there);
        }
    }

    private record Place(CurrencyCode currency, String gateway, Kind kind) {

        private static final Comparator<Place> ORDER = Comparator.comparing(
                        (Place place) -> place.currency().code())
                .thenComparing(Place::gateway)
                .thenComparing(Place::kind);
    }

    /**
     * Adds rows up. Currencies never mix. What is changed while a list is paged through comes twice: then the later row
     * counts.
     */
    public static Statement of(List<StatementRow> all) {
        Map<What, StatementRow> latest = new LinkedHashMap<>();
        all.forEach(row -> latest.put(row.what(), row));
        List<StatementRow> rows = List.copyOf(latest.values());
        Map<Place, Line> lines = new TreeMap<>(Place.ORDER);
        rows.forEach(row -> lines.merge(
                new Place(row.shop().currency(), row.gateway(), row.what().kind()), Line.of(row), Line::plus));
        List<StatementRow> differences = rows.stream()
                .filter(row -> !row.agrees())
                .sorted(Comparator.comparing((StatementRow row) -> row.what().order())
                        .thenComparing(row -> row.what().subject()))
                .toList();
        return new Statement(List.copyOf(lines.values()), differences);
    }

    /** Whether the two sides say the same, row by row. */
    public boolean isTied() {
        return differences.isEmpty();
    }
}
