package dev.hexbridge.domain.canonical;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name.
 *
 * @param first given names
 * @param last family name
 * @param display the whole name where the source states it apart
 */
public record PersonName(Optional<String> first, Optional<String> last, Optional<String> display) {

    public static final PersonName NONE = new PersonName(Optional.empty(), Optional.empty(), Optional.empty());

    /** The whole name: as displayed, else first and last joined; empty where nothing is known. */
    public String full() {
        return display.filter(name -> !name.isBlank())
                .orElseGet(() -> Stream.of(first, last)
                        .flatMap(Optional::stream)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" ")));
    }
}
