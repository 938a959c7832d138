package dev.hexbridge.adapters.sandboxshopify.admin;

import dev.hexbridge.adapters.sandboxshopify.graphql.Call;
import dev.hexbridge.adapters.sandboxshopify.graphql.Page;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds orders by Shopify's search syntax: terms side by side must all hold. Known terms are updated_at, created_at,
 * processed_at, id, name, tag, test and status; an unknown term is ignored, as Shopify does (Shopify docs: API search
 * syntax).
 */
final class OrderSearch {

    private static final Pattern TERM = Pattern.compile(
            "(?<name>\\w+):\\s*(?<sign>>=|<=|>|<)?\\s*(?:'(?<one>[^']*)'|\"(?<two>[^\"]*)\"|(?<bare>\\S+))");

    private OrderSearch() {}

    static List<Page.Entry<Order>> find(Stream<Order> orders, Call call) {
        Predicate<Order> wanted = order -> true;
        Matcher term = TERM.matcher(call.text("query").orElse(""));
        while (term.find()) {
            wanted = wanted.and(condition(term.group("name"), sign(term), value(term)));
        }
        Function<Order, String> key = key(call.text("sortKey").orElse("PROCESSED_AT"));
        Comparator<Page.Entry<Order>> inOrder = Comparator.comparing(Page.Entry::key);
        return orders.filter(wanted)
                .map(order -> new Page.Entry<>(key.apply(order), order))
                .sorted(inOrder)
                .toList();
    }

    private static String sign(Matcher term) {
        String sign = term.group("sign");
        return sign == null ? "" : sign;
    }

    private static String value(Matcher term) {
        for (String group : List.of("one", "two", "bare")) {
            String text = term.group(group);
            if (text != null) {
                return text;
            }
        }
        return "";
    }

    private static Predicate<Order> condition(String name, String sign, String value) {
        return switch (name) {
            case "updated_at" -> compared(Order::updatedAt, sign, value);
            case "created_at", "processed_at" ->
                compared(order -> order.header().times().createdAt(), sign, value);
            case "id" -> order -> Long.toString(order.id()).equals(value);
            case "name" -> order -> order.header().name().equals(value);
            case "tag" -> order -> order.notes().tags().stream().anyMatch(value::equalsIgnoreCase);
            case "test" -> order -> Boolean.toString(order.notes().test()).equals(value);
            case "status" -> status(value);
            default -> order -> true;
        };
    }

    private static Predicate<Order> status(String value) {
        Predicate<Order> cancelled =
                order -> order.header().times().cancellation().isPresent();
        return switch (value) {
            case "open", "not_closed" -> cancelled.negate();
            case "closed", "cancelled" -> cancelled;
            default -> order -> true;
        };
    }

    private static Predicate<Order> compared(Function<Order, Instant> time, String sign, String value) {
        Instant border = instant(value);
        return order -> {
            int difference = time.apply(order).compareTo(border);
            return switch (sign) {
                case ">" -> difference > 0;
                case ">=" -> difference >= 0;
                case "<" -> difference < 0;
                case "<=" -> difference <= 0;
                default -> difference == 0;
            };
        };
    }

    /** A time with offset, or a day in UTC; nothing is older than what cannot be read. */
    private static Instant instant(String value) {
        try {
            return value.contains("T")
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException unreadable) {
            return Instant.MIN;
        }
    }

    /** Sortable text: times and ids have as many digits for all orders. */
    private static Function<Order, String> key(String sortKey) {
        return switch (sortKey) {
            case "UPDATED_AT" -> order -> order.updatedAt() + " " + id(order);
            case "ID" -> OrderSearch::id;
            default -> order -> order.header().times().createdAt() + " " + id(order);
        };
    }

    private static String id(Order order) {
        return "%019d".formatted(order.id());
    }
}
