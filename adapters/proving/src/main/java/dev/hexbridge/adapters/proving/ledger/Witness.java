package dev.hexbridge.adapters.proving.ledger;

import dev.hexbridge.adapters.proving.scene.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A witness inside the database: triggers note, in each transaction that writes the journal, over which connection it
 * came. The engine knows nothing of it.
 */
public final class Witness {

    private static final String[] TABLES = {
        "interpretation", "cursor_position", "dirty_key", "link", "delivery", "snapshot", "slot"
    };

    private Witness() {}

    /** Puts the triggers in. */
    public static void install(PostgresServer server) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema witness");
            statement.execute("""
                    create table witness.seen (
                        id bigint generated always as identity primary key,
                        port integer not null, what text not null, epoch bigint not null,
                        at timestamptz not null default clock_timestamp())
                    """);
            statement.execute("""
                    create function witness.note() returns trigger language plpgsql as $$
                    begin
                        insert into witness.seen (port, what, epoch)
                        values (coalesce(inet_client_port(), 0), tg_table_name,
                            case when tg_table_name = 'slot' then (select max(s.epoch) from public.slot s) else 0 end);
                        return null;
                    end $$
                    """);
            for (String table : TABLES) {
                statement.execute("create trigger witness after insert or update or delete on public." + table
                        + " for each statement execute function witness.note()");
            }
        }
    }
}
