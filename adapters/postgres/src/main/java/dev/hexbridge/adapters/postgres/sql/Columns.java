package dev.hexbridge.adapters.postgres.sql;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one constant statement: single values, and one array for each column of a list of any length,
 * for {@code unnest}.
 *
 * @param <T> what a row is made from
 */
public final class Columns<T> {

    private final List<T> rows;
    private final Tuple tuple = Tuple.tuple();

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    public static <T> Columns<T> of(List<T> rows) {
        return new Columns<>(rows);
    }

    /** A single value. */
    public Columns<T> value(Object value) {
        tuple.addValue(value);
        return this;
    }

    public Columns<T> texts(Function<T, String> text) {
        return column(String[]::new, row -> Texts.clean(text.apply(row)));
    }

    public Columns<T> optionalTexts(Function<T, Optional<String>> text) {
        return column(String[]::new, row -> orNull(text.apply(row).map(Texts::clean)));
    }

    public Columns<T> times(Function<T, Instant> time) {
        return column(OffsetDateTime[]::new, row -> Times.column(time.apply(row)));
    }

    public Columns<T> optionalTimes(Function<T, Optional<Instant>> time) {
        return column(OffsetDateTime[]::new, row -> orNull(time.apply(row).map(Times::column)));
    }

    public Columns<T> days(Function<T, LocalDate> day) {
        return column(LocalDate[]::new, day);
    }

    public Columns<T> ids(Function<T, UUID> id) {
        return column(UUID[]::new, id);
    }

    public Columns<T> bytes(Function<T, Buffer> bytes) {
        return column(Buffer[]::new, bytes);
    }

    public Columns<T> longs(ToLongFunction<T> number) {
        return column(Long[]::new, number::applyAsLong);
    }

    public Columns<T> ints(ToIntFunction<T> number) {
        return column(Integer[]::new, number::applyAsInt);
    }

    public Columns<T> shorts(ToIntFunction<T> number) {
        return column(Short[]::new, row -> (short) number.applyAsInt(row));
    }

    /** The parameters so far. */
    public Tuple tuple() {
        return tuple;
    }

    /** {@code Tuple.of(array)} would spread the array; {@code addValue} keeps it one parameter. */
    private <V> Columns<T> column(IntFunction<@Nullable V[]> array, Function<T, ? extends @Nullable V> value) {
        @Nullable V[] values = array.apply(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        tuple.addValue(values);
        return this;
    }

    private static <V> @Nullable V orNull(Optional<V> value) {
        return value.isPresent() ? value.get() : null;
    }
}
