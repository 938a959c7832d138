package dev.hexbridge.adapters.proving.tormented;

import dev.hexbridge.application.port.outbound.Checkpoint;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads what the torment tells the engine's process: {@code end STEP TIMES}, {@code clock MILLIS}, {@code calm}. */
record Orders(Steps steps, JumpingClock clock) implements Runnable {

    @Override
    public void run() {
        try (BufferedReader input = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                follow(line.split(" "));
            }
        } catch (IOException gone) {
            // Nobody tells anything any more.
        }
        // Who torments is gone: an engine of its alone helps nobody.
        Runtime.getRuntime().halt(1);
    }

    private void follow(String[] words) {
        switch (words[0]) {
            case "end" -> steps.endAt(step(words[1]), Integer.parseInt(words[2]));
            case "clock" -> clock.setOff(Duration.ofMillis(Long.parseLong(words[1])));
            case "calm" -> steps.disarm();
            default -> throw new IllegalArgumentException("nobody knows how to " + words[0]);
        }
    }

    private static Checkpoint step(String token) {
        for (Checkpoint step : Checkpoint.values()) {
            if (step.token().equals(token)) {
                return step;
            }
        }
        throw new IllegalArgumentException("no step is called " + token);
    }
}
