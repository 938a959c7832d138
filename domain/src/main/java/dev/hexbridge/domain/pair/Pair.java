package dev.hexbridge.domain.pair;

import dev.hexbridge.domain.message.ConnectionName;

/**
 * One shop and one legal entity that are kept in agreement.
 *
 * @param name the pair's name, as in the settings
 * @param source the shop's connection
 * @param target the ERP's connection
 * @param flow the name of the flow that its orders take
 * @param weight how much of the target's lane it gets while other pairs want it too; 1 is usual
 * @param settings what is agreed between the two
 */
public record Pair(
        String name, ConnectionName source, ConnectionName target, String flow, int weight, PairSettings settings) {

    /** A pair of the usual weight. */
    public Pair(String name, ConnectionName source, ConnectionName target, String flow, PairSettings settings) {
        this(name, source, target, flow, 1, settings);
    }
}
