package dev.hexbridge.domain.novelty;

import dev.hexbridge.domain.canonical.Attributes;
import java.util.List;
import java.util.Map;

/** Takes up what people wrote, without what the engine wrote itself. In which order it stands carries no meaning. */
record NotesPrint(Ink ink, Own own) {

    void tags(List<String> tags) {
        List<String> theirs =
                tags.stream().filter(tag -> !own.tags().contains(tag)).sorted().toList();
        ink.all(theirs, ink::text);
    }

    void attributes(Attributes attributes) {
        List<Map.Entry<String, String>> theirs = attributes.values().entrySet().stream()
                .filter(entry -> !own.attributes().contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        ink.all(theirs, entry -> ink.text(entry.getKey()).text(entry.getValue()));
    }
}
