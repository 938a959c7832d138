package dev.hexbridge.adapters.proving.child;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a child process sees of who started it: lines in, lines out. When the lines end the parent is gone, and the
 * child has to go too.
 */
public final class Parent {

    private final BufferedReader in =
            new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** Waits for a line; empty once the parent is gone. */
    public Optional<String> hear() throws IOException {
        return Optional.ofNullable(in.readLine());
    }

    /** Says a line. */
    public void tell(String line) {
        out.println(line);
    }

    /** Returns once the parent is gone. */
    public void outlive() throws IOException {
        while (hear().isPresent()) {
            // Nothing else is asked of this child.
        }
    }
}
