package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.util.Optional;
import java.util.Set;

/** Customers: a person or an organisation, with a party of its own. */
final class Customers implements TableRules {
    private static final Set<String> PARTY_TYPES = Set.of("Person", "Organization");

    private final World world;

    Customers(World world) {
        this.world = world;
    }

    /** The name an order shows. */
    static String name(Row customer) {
        String organization = customer.text("OrganizationName");
        return organization.isEmpty()
                ? (customer.text("PersonFirstName") + " " + customer.text("PersonLastName")).strip()
                : organization;
    }

    @Override
    public void defaults(Draft draft) {
        draft.defaultText("LanguageId", world.knobs().language.get().code());
        draft.defaultText("PartyNumber", Numbering.padded(world.store().nextNumber("DirPartyTable", ""), 9));
    }

    @Override
    public void validateCreate(Draft draft, Infolog log) {
        validateParty(draft, log);
    }

    @Override
    public void validateUpdate(Draft draft, Row row, Infolog log) {
        validateParty(draft, log);
    }

    private static void validateParty(Draft draft, Infolog log) {
        String type = draft.text("PartyType");
        if (!type.isEmpty() && !PARTY_TYPES.contains(type)) {
            Property property = Optional.ofNullable(draft.set().shape().byName().get("PartyType"))
                    .orElseThrow();
            log.warning("value.not.found", type, property.label(), "DirPartyTable");
            log.warning("validate.field", draft.set().entityName(), property.name());
        }
    }

    @Override
    public void delete(Row row, WorkUnit unit, Infolog log) {
        boolean ordered =
                world
                        .store()
                        .table("SalesTable")
                        .find("OrderingCustomerAccountNumber", row.text("CustomerAccount"))
                        .stream()
                        .anyMatch(order -> order.text("dataAreaId").equals(row.text("dataAreaId")));
        if (ordered) {
            log.error("customer.has.orders", row.text("CustomerAccount"));
            log.warning("validate.delete", "CustTable");
        }
    }
}
