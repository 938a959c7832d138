package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.mapping.Expression.Source;
import dev.hexbridge.domain.mapping.LookupTable.Row;
import dev.hexbridge.domain.mapping.Transform.Item;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What an expression speaks of, at any depth. */
final class Expressions {

    private Expressions() {}

    static List<String> paths(Expression expression) {
        return all(expression)
                .flatMap(each -> each.source() instanceof Source.Path path ? Stream.of(path.text()) : Stream.empty())
                .distinct()
                .toList();
    }

    static List<Item> items(Expression expression) {
        return all(expression)
                .flatMap(each -> each.transforms().stream())
                .flatMap(transform -> transform instanceof Item item ? Stream.of(item) : Stream.empty())
                .toList();
    }

    /** The target fields that a table of items may fill. */
    static Set<String> fields(LookupTable table) {
        Set<String> fields = new TreeSet<>();
        for (Row row : table.rows().values()) {
            if (row instanceof Row.Many many) {
                fields.addAll(many.fields().keySet());
            }
        }
        return fields;
    }

    private static Stream<Expression> all(Expression expression) {
        Stream<Expression> below = switch (expression.source()) {
            case Source.Path path -> Stream.empty();
            case Source.Constant constant -> Stream.empty();
            case Source.FirstOf first -> first.choices().stream();
            case Source.Join join -> join.parts().stream();
        };
        return Stream.concat(Stream.of(expression), below.flatMap(Expressions::all));
    }
}
