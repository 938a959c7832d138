package dev.hexbridge.adapters.dynamics;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to look at in an environment.
 *
 * @param connection how it is reached
 * @param companies the legal entities that pairs use
 */
public record DynamicsCheckupSettings(DynamicsSettings connection, List<Company> companies) {

    public DynamicsCheckupSettings {
        companies = List.copyOf(companies);
    }

    /**
     * A legal entity and what pairs expect in it.
     *
     * @param id its id, as the settings spell it
     * @param suppliedPrefix before the order numbers that the engine supplies; empty where the ERP numbers orders
     * @param customerGroup the group of accounts that the engine makes
     * @param stock where orders ship from
     * @param records further records that must be there
     */
    public record Company(
            String id, Optional<String> suppliedPrefix, String customerGroup, Stock stock, Records records) {}

    /** The default warehouse and site. */
    public record Stock(Optional<String> warehouse, Optional<String> site) {}

    /**
     * Records that the settings name.
     *
     * @param items item numbers: those of services, and the one for lines without a SKU
     * @param accounts customer accounts
     * @param currencies currencies that orders come in, where that is known
     */
    public record Records(Set<String> items, Set<String> accounts, Set<String> currencies) {

        public Records {
            items = Set.copyOf(items);
            accounts = Set.copyOf(accounts);
            currencies = Set.copyOf(currencies);
        }
    }
}
