package dev.hexbridge.adapters.sandboxdynamics.query;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet.Navigation;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Schema;
import dev.hexbridge.adapters.sandboxdynamics.wire.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads query options against an entity type; an unknown option that looks like one of the protocol's is refused. */
public final class QueryParser {
    private static final Set<String> KNOWN =
            Set.of("$filter", "$select", "$orderby", "$expand", "$skip", "$top", "$count", "$format");

    private final Schema schema;

    /** A parser for the entity sets of a schema. */
    public QueryParser(Schema schema) {
        this.schema = schema;
    }

    /** Reads the options of a query string. */
    public Query parse(EntitySet set, QueryString options) {
        options.names().stream()
                .filter(name -> name.startsWith("$") && !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw RefusedException.malformed("The query parameter '" + name + "' is not supported.");
                });
        return new Query(
                options.get("$filter").map(text -> FilterParser.parse(set, text)),
                options.get("$select").map(text -> Properties.list(set, text)).orElse(List.of()),
                options.get("$orderby").map(text -> order(set, text)).orElse(List.of()),
                options.get("$expand").map(text -> expansions(set, text)).orElse(List.of()),
                new Query.Window(
                        options.get("$skip").map(text -> number("$skip", text)).orElse(0),
                        options.get("$top").map(text -> number("$top", text)),
                        options.get("$count").map("true"::equals).orElse(false),
                        options.get("cross-company")
                                .map("true"::equalsIgnoreCase)
                                .orElse(false)));
    }

    private static List<Query.Order> order(EntitySet set, String text) {
        List<Query.Order> orders = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] words = part.strip().split("\\s+", -1);
            boolean descending = words.length == 2 && words[1].equals("desc");
            if (words.length > 2 || (words.length == 2 && !descending && !words[1].equals("asc"))) {
                throw RefusedException.malformed("Syntax error in '$orderby=" + text + "'.");
            }
            orders.add(new Query.Order(Properties.of(set, words[0]), descending));
        }
        return orders;
    }

    private static int number(String option, String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the refusal, as a negative number does.
        }
        throw RefusedException.malformed("Invalid value '" + text + "' for " + option + " query option found. The "
                + option + " query option requires a non-negative integer value.");
    }

    private List<Query.Expansion> expansions(EntitySet set, String text) {
        List<Query.Expansion> expansions = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int at = 0; at <= text.length(); at++) {
            char c = at == text.length() ? ',' : text.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                expansions.add(expansion(set, text.substring(from, at).strip()));
                from = at + 1;
            }
        }
        return expansions;
    }

    private Query.Expansion expansion(EntitySet set, String text) {
        int open = text.indexOf('(');
        String name = open < 0 ? text : text.substring(0, open).strip();
        Navigation navigation = set.shape().navigations().get(name);
        if (navigation == null) {
            throw name.contains("/") ? tooDeep() : Properties.missing(set, name);
        }
        EntitySet target = schema.set(navigation.target(), false).orElseThrow();
        List<Property> select = Optional.of(open)
                .filter(at -> at >= 0)
                .map(at -> nestedSelect(target, text.substring(at + 1, text.length() - 1)))
                .orElse(List.of());
        return new Query.Expansion(name, target, navigation.on(), select);
    }

    private static List<Property> nestedSelect(EntitySet target, String options) {
        List<Property> select = List.of();
        for (String option : options.split(";", -1)) {
            String trimmed = option.strip();
            if (trimmed.startsWith("$expand")) {
                throw tooDeep();
            }
            if (!trimmed.startsWith("$select=")) {
                throw RefusedException.malformed("The option '" + trimmed + "' is not supported inside $expand.");
            }
            select = Properties.list(target, trimmed.substring("$select=".length()));
        }
        return select;
    }

    private static RefusedException tooDeep() {
        return RefusedException.malformed("Only first level expansion is supported.");
    }
}
