package dev.hexbridge.adapters.postgres.schema;

import dev.hexbridge.adapters.postgres.sql.Server;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings the database to the schema that this program knows. Blocks: not for an event loop. */
public final class Migrations {

    private Migrations() {}

    /**
     * Applies what is missing.
     *
     * @throws IllegalStateException where the schema is newer than this program
     */
    public static void apply(Server server) {
        Flyway flyway = flyway(server);
        refuseNewer(flyway.info());
        flyway.migrate();
    }

    /**
     * Which version the schema has.
     *
     * @param current the newest version applied; empty in a new database
     * @param known the newest that this program knows
     * @param pending how many are to be applied
     */
    public record State(Optional<String> current, String known, int pending) {}

    /** Looks, and changes nothing. */
    public static State state(Server server) {
        MigrationInfoService info = flyway(server).info();
        return new State(
                Optional.ofNullable(info.current())
                        .map(MigrationInfo::getVersion)
                        .map(MigrationVersion::toString),
                newestKnown(info),
                info.pending().length);
    }

    private static Flyway flyway(Server server) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource(server))
                .locations("classpath:db/migration")
                .load();
    }

    private static void refuseNewer(MigrationInfoService info) {
        for (MigrationInfo migration : info.all()) {
            boolean unknown =
                    migration.getState().isApplied() && !migration.getState().isResolved();
            if (unknown && migration.getVersion() != null) {
                throw new IllegalStateException("the database has schema version " + migration.getVersion()
                        + ", made by a newer program; this one knows versions up to " + newestKnown(info)
                        + ": start the newer program, or use another database");
            }
        }
    }

    private static String newestKnown(MigrationInfoService info) {
        String newest = "none";
        for (MigrationInfo migration : info.all()) {
            MigrationVersion version = migration.getVersion();
            if (migration.getState().isResolved() && version != null) {
                newest = version.toString();
            }
        }
        return newest;
    }

    private static PGSimpleDataSource dataSource(Server server) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(server.jdbcUrl());
        try {
            for (String name : server.jdbcProperties().stringPropertyNames()) {
                source.setProperty(name, server.jdbcProperties().getProperty(name));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the driver does not know its own properties", e);
        }
        return source;
    }
}
