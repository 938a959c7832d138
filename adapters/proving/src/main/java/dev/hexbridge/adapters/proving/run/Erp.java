package dev.hexbridge.adapters.proving.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.meter.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** The D365 that orders go to. */
interface Erp extends AutoCloseable {

    /** The engine's settings with this as the only target of the only pair, as YAML. */
    String settings(String shop, String strategy) throws IOException;

    /** How many writes and requests it has seen; without them if it does not count. */
    JsonNode ledger() throws IOException;

    /** When it took each order of a cargo, by its place in it, in microseconds since 1970; 0 where it did not. */
    long[] accepted(Load.Cargo cargo, Database journal) throws IOException, SQLException;

    /** Its processes by name, as far as they run on this machine for this alone. */
    Map<String, Long> processes();

    @Override
    void close();
}
