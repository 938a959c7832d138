package dev.hexbridge.adapters.sandboxshopify.reads;

import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One term of a search: updated_at, created_at, processed_at, id, name, tag, test or status. An unknown term is ignored, as
 * Shopify does.
 */
record OrderTerm(String name, String sign, String value) implements Predicate<Order> {

    @Override
    public boolean test(Order order) {
        return switch (name) {
            case "updated_at" -> compared(order.updatedAt());
            case "created_at", "processed_at" -> compared(order.header().times().createdAt());
            case "id" -> Long.toString(order.id()).equals(value);
            case "name" -> order.header().name().equals(value);
            case "tag" -> order.notes().tags().stream().anyMatch(value::equalsIgnoreCase);
            case "test" -> Boolean.toString(order.notes().test()).equals(value);
            case "status" -> hasStatus(order);
            default -> true;
        };
    }

    /** Where to begin in a list sorted by {@code updated_at}: nothing earlier passes this term. */
    Optional<String> earliestUpdate() {
        return name.equals("updated_at") && isLowerBound()
                ? Optional.of(instant().toString())
                : Optional.empty();
    }

    /** As {@link #earliestUpdate}, in a list sorted by creation. */
    Optional<String> earliestCreation() {
        boolean creation = name.equals("created_at") || name.equals("processed_at");
        return creation && isLowerBound() ? Optional.of(instant().toString()) : Optional.empty();
    }

    private boolean isLowerBound() {
        return (sign.startsWith(">") || sign.isEmpty()) && instant().isAfter(Instant.EPOCH);
    }

    private boolean hasStatus(Order order) {
        boolean cancelled = order.header().times().cancellation().isPresent();
        return switch (value) {
            case "open", "not_closed" -> !cancelled;
            case "closed", "cancelled" -> cancelled;
            default -> true;
        };
    }

    private boolean compared(Instant time) {
        int difference = time.compareTo(instant());
        return switch (sign) {
            case ">" -> difference > 0;
            case ">=" -> difference >= 0;
            case "<" -> difference < 0;
            case "<=" -> difference <= 0;
            default -> difference == 0;
        };
    }

    /** A time with offset, or a day in UTC; nothing is older than what cannot be read. */
    private Instant instant() {
        try {
            return value.contains("T")
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException unreadable) {
            return Instant.MIN;
        }
    }
}
