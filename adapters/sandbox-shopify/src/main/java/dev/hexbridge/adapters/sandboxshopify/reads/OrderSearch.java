package dev.hexbridge.adapters.sandboxshopify.reads;

import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.query.Call;
import dev.hexbridge.adapters.sandboxshopify.query.Page;
import dev.hexbridge.adapters.sandboxshopify.shop.OrderBook;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds orders by Shopify's search syntax: terms side by side must all hold (Shopify docs: API search syntax). The book
 * keeps orders sorted by both of their times, so that a page costs what it shows, not what the shop holds.
 */
final class OrderSearch {

    private static final Pattern TERM = Pattern.compile(
            "(?<name>\\w+):\\s*(?<sign>>=|<=|>|<)?\\s*(?:'(?<one>[^']*)'|\"(?<two>[^\"]*)\"|(?<bare>\\S+))");

    private OrderSearch() {}

    /** A page of orders; ids and numbers rise with the time of creation. */
    static Object find(OrderBook book, Call call) {
        List<OrderTerm> terms = terms(call.text("query").orElse(""));
        boolean byUpdate = call.text("sortKey").equals(Optional.of("UPDATED_AT"));
        NavigableMap<String, Order> sorted = byUpdate ? book.byUpdate() : book.byCreation();
        for (OrderTerm term : terms) {
            Optional<String> start = byUpdate ? term.earliestUpdate() : term.earliestCreation();
            sorted = start.isPresent() ? sorted.tailMap(start.get(), true) : sorted;
        }
        Predicate<Order> wanted = order -> terms.stream().allMatch(term -> term.test(order));
        return Page.of(sorted, wanted, call);
    }

    private static List<OrderTerm> terms(String query) {
        List<OrderTerm> terms = new ArrayList<>();
        Matcher term = TERM.matcher(query);
        while (term.find()) {
            String sign = term.group("sign");
            terms.add(new OrderTerm(term.group("name"), sign == null ? "" : sign, value(term)));
        }
        return terms;
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
}
