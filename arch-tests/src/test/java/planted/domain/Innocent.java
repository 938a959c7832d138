package planted.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Uses of the language that compile to calls a careless rule would take for faults. */
sealed interface Innocent {

    /** A case of it. */
    record Amount(BigDecimal value, List<String> notes) implements Innocent {}

    /** Another. */
    record Moment(Instant at) implements Innocent {}

    static Moment innocentlyNow(InstantSource clock) {
        return new Moment(clock.instant());
    }

    static String innocentlyTold(Innocent it) {
        return switch (it) {
            case Amount amount -> amount.value() + " " + amount.notes();
            case Moment moment -> "at " + moment.at();
        };
    }

    static Map<Integer, List<String>> innocentlyGrouped(List<String> words) {
        return words.stream().map(String::strip).collect(Collectors.groupingBy(word -> word.length()));
    }
}
