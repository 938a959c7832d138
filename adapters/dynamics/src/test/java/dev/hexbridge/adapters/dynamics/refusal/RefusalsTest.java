package dev.hexbridge.adapters.dynamics.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.adapters.dynamics.Patterns;
import dev.hexbridge.adapters.dynamics.batch.Octets;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    private final Refusals refusals = new Refusals(Patterns.BUILT_IN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        already-exists    | Info: Cannot create a record in Sales orders (SalesTable). Sales order: SO-1. The record already exists..
        already-exists    | Info: Datensatz in Auftrag (SalesTable) kann nicht erstellt werden. Der Datensatz ist bereits vorhanden.
        already-exists    | Info: Der kan ikke oprettes en post i Salgsordre (SalesTable). Posten findes allerede.
        changed-meanwhile | Cannot edit a record in Sales orders (SalesTable). An update conflict occurred due to another user process deleting the record or changing one or more fields in the record.
        changed-meanwhile | Es ist ein Aktualisierungskonflikt aufgetreten, da ein anderer Benutzerprozess den Datensatz gelöscht hat.
        changed-meanwhile | Der opstod en opdateringskonflikt, fordi en anden brugerproces har slettet posten.
        record-missing    | Warning: The value 'Local' in field 'Customer group' is not found in the related table 'Customer groups'.; Warning: validateWrite failed
        record-missing    | Warnung: Der Wert 'Local' im Feld 'Debitorengruppe' wurde in der verknüpften Tabelle 'Debitorengruppen' nicht gefunden.
        record-missing    | Advarsel: Værdien 'Local' i feltet 'Debitorgruppe' findes ikke i den relaterede tabel 'Debitorgrupper'.
        field-required    | Warning: Field 'Customer group' must be filled in.; Warning: validateField failed on field 'CustCustomerV3Entity.CustomerGroupId'.
        field-required    | Warnung: Das Feld 'Debitorengruppe' muss ausgefüllt werden.
        field-required    | Advarsel: Feltet 'Debitorgruppe' skal udfyldes.
        dimension-missing | Warning: Inventory dimension Site is mandatory and must consequently be specified.; Error: Update has been canceled..
        dimension-missing | Warnung: Die Lagerungsdimension Standort ist obligatorisch und muss daher angegeben werden.
        dimension-missing | Advarsel: Lagerdimensionen Lokation er obligatorisk og skal derfor angives.
        item-unusable     | Warning: Item 'L-10780-02' is blocked for 'Purchase order'.; Warning: validateWrite failed on data source 'PurchLine (PurchLine)'.
        item-unusable     | Warnung: Der Artikel 'L-1' ist für 'Auftrag' gesperrt.
        item-unusable     | Advarsel: Varen 'L-1' er spærret for 'Salgsordre'.
        customer-unusable | Error: Customer C-1 is on hold for All.
        customer-unusable | Fehler: Der Debitor C-1 ist gesperrt für Alle.
        customer-unusable | Fejl: Debitoren C-1 er spærret for Alle.
        document-closed   | Error: Sales order SO-1 cannot be changed because its status is Invoiced.
        document-closed   | Fehler: Der Auftrag SO-1 kann nicht geändert werden, da er den Status Fakturiert hat.
        document-closed   | Fejl: Salgsordren SO-1 kan ikke ændres, fordi dens status er Faktureret.
        number-refused    | Field 'Sales order' cannot be specified because its number sequence does not allow manual numbers.
        number-refused    | Das Feld 'Auftrag' kann nicht angegeben werden, da der Nummernkreis keine manuellen Nummern zulässt.
        number-refused    | Feltet 'Salgsordre' kan ikke angives, fordi nummerserien ikke tillader manuelle numre.
        customer-unusable | La valeur 'C-9' est introuvable.; Avertissement: validateField a échoué pour le champ 'SalesOrderHeaderV3Entity.OrderingCustomerAccountNumber'.
        item-unusable     | Avertissement: validateField a échoué pour le champ 'SalesOrderLineV2Entity.ItemNumber'.
        value-refused     | Avertissement: validateField a échoué pour le champ 'SalesOrderLineV2Entity.SalesUnitSymbol'.
        unclassified      | Warning: The shopify reference X is already exist in sales order H007-SO-1.
        """)
    void aTextIsClassedTheSameInEveryLanguage(String kind, String text) {
        assertEquals(FailureKind.ofToken(kind), classify(text).kind(), text);
    }

    @Test
    void theFieldIsNamed() {
        Failure failure = classify("Warning: validateField failed on field 'CustCustomerV3Entity.CustomerGroupId'.");
        assertEquals(Optional.of("CustomerGroupId"), failure.field());
    }

    @Test
    void wordsAreKeptWithoutControlCharactersAndNotForEver() {
        String text = classify("a\u0000b\r\n\u202Ec\uD800" + "x".repeat(5_000)).text();
        assertTrue(text.startsWith("a b c\uFFFDxxx"), text);
        assertEquals(2_000, text.length());
    }

    @Test
    void theInnermostMessageTellsTheCause() {
        String body = """
            {"error":{"code":"","message":"An error has occurred.","innererror":{"message":"outer",
            "type":"Microsoft.Dynamics.Platform.Integration.Services.OData.AxODataWriteException",
            "internalexception":{"message":"the cause","type":"x"}}}}""";
        ErrorBody error = ErrorBody.read(Octets.of(body)).orElseThrow();
        assertEquals("the cause", error.message());
        assertTrue(error.isFromWriting());
    }

    @Test
    void halfAnErrorIsNone() {
        assertEquals(Optional.empty(), ErrorBody.read(Octets.of("{\"error\":{\"message\":\"The record")));
        assertEquals(Optional.empty(), ErrorBody.read(Octets.of("<html>The record already exists</html>")));
        assertEquals(Optional.empty(), ErrorBody.read(Octets.of("{\"value\":[]}")));
    }

    private Failure classify(String text) {
        return refusals.classify(new ErrorBody("", text, ""));
    }
}
