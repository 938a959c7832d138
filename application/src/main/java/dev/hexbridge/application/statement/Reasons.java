package dev.hexbridge.application.statement;

import dev.hexbridge.domain.reconciliation.Known;

/** Why there is no document of an order, as far as the journal knows. */
final class Reasons {

    private Reasons() {}

    static String of(Known known) {
        if (known.unread()) {
            return "received, and not interpreted yet";
        }
        return known.pending().stream()
                .findFirst()
                .map(it -> it.key().role() + " " + it.state().token()
                        + it.reason().map(reason -> ": " + reason).orElse(""))
                .or(() -> known.judged().map(Known.Judged::reason).filter(reason -> !reason.isEmpty()))
                .orElse(known.equals(Known.NOTHING) ? "the inbox never had it" : "nothing shows what came of it");
    }
}
