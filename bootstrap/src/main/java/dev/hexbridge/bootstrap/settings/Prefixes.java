package dev.hexbridge.bootstrap.settings;

import dev.hexbridge.domain.pair.PairSettings.Numbering;
import java.util.HashMap;
import java.util.Map;

/**
 * The prefixes of the numbers that pairs write into one company: two pairs must never write the same number, nor could
 * one tell the other's documents from its own.
 */
final class Prefixes {

    private final Map<String, Map<String, String>> taken = new HashMap<>();

    /**
     * Claims a pair's prefixes; what another pair of the company has already is a fault.
     *
     * @param node the pair's numbering
     * @param pair the pair's name
     * @param company target and company
     */
    void claim(Node node, String pair, String company, Numbering numbering) {
        claim(node, "orderPrefix", pair, company, numbering.orderPrefix());
        claim(node, "customerPrefix", pair, company, numbering.customerPrefix());
        claim(node, "referencePrefix", pair, company, numbering.referencePrefix());
    }

    private void claim(Node node, String name, String pair, String company, String prefix) {
        Map<String, String> others = taken.computeIfAbsent(company + " " + name, unused -> new HashMap<>());
        others.entrySet().stream()
                .filter(other -> collide(other.getKey(), prefix))
                .findFirst()
                .ifPresentOrElse(
                        other -> node.fault(
                                name,
                                "\"" + prefix + "\" cannot be told from \"" + other.getKey() + "\" of the pair "
                                        + other.getValue() + ", which writes into " + company
                                        + " too: give each shop a prefix of its own"),
                        () -> others.put(prefix, pair));
    }

    /** Ids are digits, so a prefix that goes on in digits runs into the ids behind a shorter one. */
    private static boolean collide(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        return longer.startsWith(shorter) && longer.substring(shorter.length()).matches("[0-9]*");
    }
}
