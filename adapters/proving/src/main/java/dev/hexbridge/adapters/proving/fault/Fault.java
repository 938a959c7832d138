package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.sql.SQLException;
import java.util.SplittableRandom;

/** Something that is done to a stage. */
public interface Fault {

    /** What it is called in reports. */
    String kind();

    /**
     * Does it and undoes it. Returns once that is over, or once it is clear that it has no effect.
     *
     * @param dice all chance comes from here
     * @return how many effects of it were seen; 0 if it had none
     */
    long strike(Stage stage, SplittableRandom dice) throws IOException, SQLException, InterruptedException;
}
