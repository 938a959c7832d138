package dev.hexbridge.adapters.shopify.admin;

import java.util.EnumMap;
import java.util.Map;

/**
 * What requests cost before they are executed, as the shop told of the last one of their kind. A document with larger
 * pages than before costs more; the higher of what was told and what was guessed for this one counts while it is new.
 */
final class Costs {

    private record Told(int guess, int cost) {}

    private final Map<Document, Told> told = new EnumMap<>(Document.class);

    synchronized int of(Call call) {
        Told last = told.get(call.document());
        if (last == null) {
            return call.guess();
        }
        long scaled = Math.round((double) last.cost() * call.guess() / Math.max(1, last.guess()));
        return (int) Math.max(1, scaled);
    }

    synchronized void told(Call call, int cost) {
        told.put(call.document(), new Told(call.guess(), cost));
    }
}
