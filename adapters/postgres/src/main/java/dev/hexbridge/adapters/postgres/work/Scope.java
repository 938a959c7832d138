package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.ownership.Owner;
import dev.hexbridge.adapters.postgres.sql.Columns;
import dev.hexbridge.adapters.postgres.sql.Texts;
import dev.hexbridge.application.port.outbound.UnitOfWork.Deposed;
import dev.hexbridge.domain.convergence.LinkKey;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One transaction as its tables see it. Statements that write are of one form: their first three parameters are
 * tenant, owner and epoch, and each row of their answer begins with {@code owned}, the number of input rows whose slot
 * this engine still owns, and {@code xid}, the transaction's id.
 */
final class Scope {

    private final SqlConnection connection;
    private final Owner owner;
    private volatile Optional<Throwable> fault = Optional.empty();
    private volatile Optional<String> transactionId = Optional.empty();

    Scope(SqlConnection connection, Owner owner) {
        this.connection = connection;
        this.owner = owner;
    }

    Owner owner() {
        return owner;
    }

    /** Parameters that begin as a write's do. */
    <T> Columns<T> fenced(List<T> rows) {
        return Columns.of(rows).value(owner.tenant()).value(owner.incarnation()).value(owner.epoch());
    }

    Future<RowSet<Row>> read(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters).onFailure(this::note);
    }

    /**
     * What is kept for some keys; keys for which nothing is kept are left out.
     *
     * @param sql takes the tenant and the keys' texts, and answers rows with {@code link_key}
     */
    <T> Future<Map<LinkKey, T>> find(String sql, List<LinkKey> keys, Function<Row, T> kept) {
        if (keys.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        Map<String, LinkKey> byText = new HashMap<>();
        keys.forEach(key -> byText.put(Texts.clean(key.text()), key));
        Tuple parameters = Columns.of(List.copyOf(byText.keySet()))
                .value(owner.tenant())
                .texts(text -> text)
                .tuple();
        return read(sql, parameters).map(rows -> {
            Map<LinkKey, T> found = new HashMap<>();
            rows.forEach(row -> Optional.ofNullable(byText.get(row.getString("link_key")))
                    .ifPresent(key -> found.put(key, kept.apply(row))));
            return found;
        });
    }

    /** Fails with {@link Deposed} unless as many rows were ours as had to be. */
    Future<RowSet<Row>> write(String sql, Tuple parameters, int expected) {
        return connection
                .preparedQuery(sql)
                .execute(parameters)
                .compose(rows -> {
                    Row first = rows.iterator().next();
                    transactionId = Optional.of(first.getString("xid"));
                    return first.getInteger("owned") == expected
                            ? Future.succeededFuture(rows)
                            : Future.<RowSet<Row>>failedFuture(new Deposed("another engine owns the slots now"));
                })
                .onFailure(this::note);
    }

    private void note(Throwable cause) {
        if (fault.isEmpty()) {
            fault = Optional.of(cause);
        }
    }

    /** The first statement that failed: PostgreSQL would turn the commit into a rollback without a word. */
    Optional<Throwable> fault() {
        return fault;
    }

    /** The id by which the outcome of a commit can be asked for; empty while nothing was written. */
    Optional<String> transactionId() {
        return transactionId;
    }
}
