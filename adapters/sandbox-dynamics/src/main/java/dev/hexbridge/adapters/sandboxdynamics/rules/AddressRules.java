package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;

/** Customer addresses: each creation is a new location, valid from now on. */
final class AddressRules implements TableRules {
    private static final String NEVER = "2154-12-31T23:59:59Z";

    private final World world;

    AddressRules(World world) {
        this.world = world;
    }

    @Override
    public void defaults(Draft draft) {
        draft.defaultText("CustomerLegalEntityId", draft.company());
        draft.defaultText("Effective", world.nowText());
        draft.defaultText("Expiration", NEVER);
        draft.defaultText("IsPostalAddress", "Yes");
    }

    @Override
    public void validateCreate(Draft draft, Infolog log) {}

    @Override
    public void validateUpdate(Draft draft, Row row, Infolog log) {}

    @Override
    public void delete(Row row, WorkUnit unit, Infolog log) {}
}
