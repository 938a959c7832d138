package dev.hexbridge.adapters.proving.orders;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A JSON object as it grows. Names and texts hold nothing that would have to be escaped. */
final class Body {

    private static final int USUAL = 6_144;

    private final StringBuilder text = new StringBuilder(USUAL).append('{');

    Body text(String name, String value) {
        return name(name).raw("\"").raw(value).raw("\",");
    }

    Body number(String name, long value) {
        name(name).text.append(value).append(',');
        return this;
    }

    Body flag(String name, boolean value) {
        return name(name).raw(value ? "true," : "false,");
    }

    Body nulls(String... names) {
        for (String name : names) {
            name(name).raw("null,");
        }
        return this;
    }

    /** A list of one text. */
    Body texts(String name, String only) {
        return name(name).raw("[\"").raw(only).raw("\"],");
    }

    Body empty(String... names) {
        for (String name : names) {
            name(name).raw("[],");
        }
        return this;
    }

    /** An amount as text. */
    Body price(String name, long cents) {
        return name(name).raw("\"").amount(cents).raw("\",");
    }

    /** An amount as text, and beside it in both currencies, which are the same. */
    Body money(String name, long cents) {
        return price(name, cents).bag(name + "_set", cents);
    }

    /** An amount in both currencies alone. */
    Body bag(String name, long cents) {
        name(name).raw("{\"shop_money\":").currency(cents);
        return raw(",\"presentment_money\":").currency(cents).raw("},");
    }

    Body object(String name, Consumer<Body> fields) {
        name(name).raw("{");
        fields.accept(this);
        return end('}');
    }

    <T> Body list(String name, Iterable<T> elements, Consumer<T> fields) {
        name(name).raw("[");
        for (T element : elements) {
            raw("{");
            fields.accept(element);
            end('}');
        }
        return end(']');
    }

    byte[] bytes() {
        end('}');
        text.setLength(text.length() - 1);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Body amount(long cents) {
        text.append(cents / 100)
                .append('.')
                .append((char) ('0' + cents / 10 % 10))
                .append((char) ('0' + cents % 10));
        return this;
    }

    private Body currency(long cents) {
        return raw("{\"amount\":\"").amount(cents).raw("\",\"currency_code\":\"USD\"}");
    }

    private Body name(String name) {
        return raw("\"").raw(name).raw("\":");
    }

    private Body end(char bracket) {
        if (text.charAt(text.length() - 1) == ',') {
            text.setLength(text.length() - 1);
        }
        text.append(bracket).append(',');
        return this;
    }

    private Body raw(String part) {
        text.append(part);
        return this;
    }
}
