package dev.hexbridge.adapters.sandboxdynamics.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Resources;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Schema;
import dev.hexbridge.adapters.sandboxdynamics.metadata.TableDefinition;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.FieldsBuilder;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** The set-up data every new environment has. Seeding is no client's write: the ledger starts empty. */
public final class Seeds {
    private final World world;

    /** Seeds for a world. */
    public Seeds(World world) {
        this.world = world;
    }

    /** Fills the reference tables of every company. */
    public void sow() {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            FieldsBuilder fields = new FieldsBuilder(2);
            fields.put("CurrencyCode", currency.getCurrencyCode());
            fields.put("Name", currency.getDisplayName(Locale.ENGLISH));
            insert("Currency", fields.build());
        }
        for (String company : world.companies()) {
            FieldsBuilder fields = new FieldsBuilder(2);
            fields.put("LegalEntityId", company);
            fields.put("Name", "Company " + company);
            insert("CompanyInfo", fields.build());
        }
        sowRates();
        Resources.json("seeds.json")
                .properties()
                .forEach(table -> table.getValue()
                        .forEach(row ->
                                world.companies().forEach(company -> insert(table.getKey(), fields(row, company)))));
    }

    /** What all companies share. */
    private void sowRates() {
        Resources.json("rates.json")
                .properties()
                .forEach(table ->
                        table.getValue().forEach(row -> insert(table.getKey(), fields(row, new FieldsBuilder(8)))));
    }

    private static Fields fields(JsonNode row, String company) {
        FieldsBuilder fields = new FieldsBuilder(8);
        fields.put(Schema.COMPANY, company);
        return fields(row, fields);
    }

    private static Fields fields(JsonNode row, FieldsBuilder fields) {
        row.properties()
                .forEach(field -> fields.put(
                        field.getKey(),
                        field.getValue().isNumber()
                                ? field.getValue().decimalValue()
                                : field.getValue().asText()));
        return fields.build();
    }

    private void insert(String table, Fields fields) {
        TableDefinition definition = world.schema().table(table);
        List<Object> key = new ArrayList<>();
        definition.layout().key().forEach(name -> key.add(fields.get(name).orElse("")));
        new WorkUnit().insert(world.store().table(table), Key.of(key), new Row.State(Fields.EMPTY, fields, 1));
    }
}
