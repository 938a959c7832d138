package dev.hexbridge.adapters.sandboxdynamics.query;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.metadata.PropertyType;
import dev.hexbridge.adapters.sandboxdynamics.metadata.PropertyType.EnumType;
import dev.hexbridge.adapters.sandboxdynamics.metadata.PropertyType.Primitive;
import dev.hexbridge.adapters.sandboxdynamics.query.Condition.Operator;
import dev.hexbridge.adapters.sandboxdynamics.wire.RefusedException;
import dev.hexbridge.adapters.sandboxdynamics.wire.Values;
import java.util.Locale;
import java.util.Optional;

/** Reads a {@code $filter} against an entity type: {@code or} below {@code and} below {@code not} below comparisons. */
final class FilterParser {
    private static final int DEEPEST = 200;
    private static final int MOST_COMPARISONS = 2_000;

    private final EntitySet set;
    private final FilterTokens tokens;
    private int depth;
    private int comparisons;

    private FilterParser(EntitySet set, String text) {
        this.set = set;
        this.tokens = new FilterTokens(text);
    }

    static Condition parse(EntitySet set, String text) {
        FilterParser parser = new FilterParser(set, text);
        Condition condition = parser.or();
        parser.tokens.end();
        return condition;
    }

    private Condition or() {
        Condition left = and();
        while (tokens.take("or")) {
            left = new Condition.Or(left, and());
        }
        return left;
    }

    private Condition and() {
        Condition left = not();
        while (tokens.take("and")) {
            left = new Condition.And(left, not());
        }
        return left;
    }

    private Condition not() {
        if (++depth > DEEPEST) {
            throw RefusedException.malformed("The filter is nested too deeply.");
        }
        Condition condition;
        if (tokens.take("not")) {
            condition = new Condition.Not(not());
        } else if (tokens.take("(")) {
            condition = or();
            if (!tokens.take(")")) {
                throw tokens.syntax();
            }
        } else {
            condition = comparison();
        }
        depth--;
        return condition;
    }

    private Condition comparison() {
        if (++comparisons > MOST_COMPARISONS) {
            throw RefusedException.malformed("The filter has too many comparisons.");
        }
        String name = tokens.next();
        if (tokens.peek().equals("(")) {
            throw RefusedException.malformed(
                    "An unknown function with name '" + name
                            + "' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.");
        }
        Property property = Properties.of(set, name);
        Operator operator = operator(tokens.next());
        String literal = tokens.next();
        return compare(property, operator, literal);
    }

    private Operator operator(String word) {
        return switch (word) {
            case "eq" -> Operator.EQ;
            case "ne" -> Operator.NE;
            case "gt" -> Operator.GT;
            case "ge" -> Operator.GE;
            case "lt" -> Operator.LT;
            case "le" -> Operator.LE;
            default -> throw tokens.syntax();
        };
    }

    private Condition compare(Property property, Operator operator, String literal) {
        boolean equality = operator == Operator.EQ || operator == Operator.NE;
        boolean quoted = literal.startsWith("'");
        if (property.type() instanceof EnumType type) {
            if (!equality) {
                throw mismatch(property, type.edmName(), operator);
            }
            return new Condition.Compare(property, operator, member(property, operator, type, literal));
        }
        if (literal.equals("null")) {
            return new Condition.Compare(property, operator, property.type().emptyValue());
        }
        if (quoted != (property.type() == Primitive.STRING)) {
            throw mismatch(property, quoted ? "Edm.String" : "a number or date", operator);
        }
        if (!quoted) {
            return new Condition.Compare(property, operator, bare(property.type(), literal));
        }
        String text = unquote(literal);
        return equality && text.indexOf('*') >= 0
                ? new Condition.Matches(property, new Wildcard(text), operator == Operator.EQ)
                : new Condition.Compare(property, operator, text);
    }

    private static Object bare(PropertyType type, String literal) {
        if (type == Primitive.DATE) {
            return Values.date(literal);
        }
        return type == Primitive.GUID ? literal.toLowerCase(Locale.ROOT) : Values.number(literal, type);
    }

    private static String member(Property property, Operator operator, EnumType type, String literal) {
        return Optional.of(literal)
                .filter(text -> text.startsWith(type.edmName() + "'") && text.endsWith("'"))
                .map(text -> Values.member(text.substring(type.edmName().length() + 1, text.length() - 1), type))
                .orElseThrow(() -> mismatch(property, "Edm.String", operator));
    }

    private static String unquote(String literal) {
        return literal.substring(1, literal.length() - 1).replace("''", "'");
    }

    private static RefusedException mismatch(Property property, String other, Operator operator) {
        return RefusedException.malformed(
                "A binary operator with incompatible types was detected. Found operand types '"
                        + property.type().edmName() + "' and '" + other + "' for operator kind '" + kind(operator)
                        + "'.");
    }

    private static String kind(Operator operator) {
        return switch (operator) {
            case EQ -> "Equal";
            case NE -> "NotEqual";
            case GT -> "GreaterThan";
            case GE -> "GreaterThanOrEqual";
            case LT -> "LessThan";
            case LE -> "LessThanOrEqual";
        };
    }
}
