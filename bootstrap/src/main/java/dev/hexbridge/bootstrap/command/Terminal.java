package dev.hexbridge.bootstrap.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * What a command has of the world.
 *
 * @param environment the variables
 * @param out for answers
 * @param err for messages
 * @param exit ends the program, for commands that go on after they have returned {@link #LATER}
 */
public record Terminal(Map<String, String> environment, PrintWriter out, PrintWriter err, IntConsumer exit) {

    /** The exit code of a command that goes on: the program lives until the command ends it. */
    public static final int LATER = -1;

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;
}
