package dev.hexbridge.adapters.proving.meter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Stops and continues processes, as an administrator's {@code kill} does. */
public enum Signal {
    STOP,
    CONT;

    /** Sends this to a process and to all that it started. */
    public void sendToTree(long pid) throws IOException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name()));
        ProcessHandle.of(pid).ifPresent(process -> {
            command.add(Long.toString(pid));
            process.descendants().forEach(child -> command.add(Long.toString(child.pid())));
        });
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + code);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
