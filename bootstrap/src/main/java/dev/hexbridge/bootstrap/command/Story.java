package dev.hexbridge.bootstrap.command;

import dev.hexbridge.application.port.outbound.History.Step;
import dev.hexbridge.application.port.outbound.History.Timeline;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A timeline as lines of text. */
final class Story {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private Story() {}

    static List<String> lines(Timeline timeline) {
        return timeline.steps().stream().map(Story::line).toList();
    }

    private static String line(Step step) {
        return String.format(
                "%s  %-10s %-14s %-13s %s",
                TIME.format(step.at()), step.system(), step.what(), step.result(), details(step.detail()));
    }

    private static String details(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .filter(detail -> !detail.getValue().isBlank())
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .collect(Collectors.joining("  "));
    }
}
