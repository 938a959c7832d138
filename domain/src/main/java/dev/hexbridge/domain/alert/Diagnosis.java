package dev.hexbridge.domain.alert;

import java.util.List;
import java.util.Set;

/**
 * What the rules made of the vital signs.
 *
 * @param seen the kinds that could be judged; of others nobody knows whether they go on
 * @param symptoms what is wrong
 */
public record Diagnosis(Set<AlertKind> seen, List<Symptom> symptoms) {

    public Diagnosis {
        seen = Set.copyOf(seen);
        symptoms = List.copyOf(symptoms);
    }
}
