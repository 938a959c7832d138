package dev.hexbridge.adapters.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.failure.FailurePatterns;
import dev.hexbridge.domain.failure.Signs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real systems have been seen to say, and what it means. */
class FailurePatternsTest {

    private static final FailurePatterns PATTERNS = FailurePatterns.of(Loaded.BUILT_IN.patterns());

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        record-missing    | Warning: The value 'Local' in field 'Customer group' is not found in the related table 'Customer groups'.
        record-missing    | Warnung: Der Wert 'Local' im Feld 'Debitorengruppe' wurde in der verknüpften Tabelle 'Debitorengruppen' nicht gefunden.
        record-missing    | Advarsel: Værdien 'Local' i feltet 'Debitorgruppe' findes ikke i den relaterede tabel 'Debitorgrupper'.
        already-exists    | Info: Cannot create a record in Customer groups (CustGroup). Customer group: Batch2, Batch 2 Test group T1.  The record already exists..
        already-exists    | Info: Datensatz in Auftrag (SalesTable) kann nicht erstellt werden. Der Datensatz ist bereits vorhanden.
        already-exists    | Info: Der kan ikke oprettes en post i Salgsordre (SalesTable). Posten findes allerede.
        already-exists    | A record with matching key values already exists.
        duplicate-party   | Error: Cannot create customer with account number 'CAUT-000761' with same party number as prospect 'CON-01757-D4W5'. Use the same number.
        dimension-missing | Warning: Inventory dimension Site is mandatory and must consequently be specified.; Error: Update has been canceled..
        dimension-missing | Warnung: Die Lagerungsdimension Standort ist obligatorisch und muss daher angegeben werden.
        dimension-missing | Advarsel: Lagerdimensionen Lokation er obligatorisk og skal derfor angives.
        item-unusable     | Warning: Item 'L-10780-02' is blocked for 'Purchase order'.; Warning: validateWrite failed on data source 'PurchLine (PurchLine)'.
        item-unusable     | Warnung: Der Artikel 'L-1' ist für 'Auftrag' gesperrt.
        item-unusable     | Advarsel: Varen 'L-1' er spærret for 'Salgsordre'.
        customer-unusable | Error: Customer C-1 is on hold for All.
        customer-unusable | Fehler: Der Debitor C-1 ist gesperrt für Alle.
        customer-unusable | Fejl: Debitoren C-1 er spærret for Alle.
        field-required    | Warning: Field 'Customer group' must be filled in.
        field-required    | Warnung: Das Feld 'Debitorengruppe' muss ausgefüllt werden.
        field-required    | Advarsel: Feltet 'Debitorgruppe' skal udfyldes.
        field-unknown     | Could not find a property named 'X' on type 'Microsoft.Dynamics.DataEntities.PurchaseOrderLineV2'.
        changed-meanwhile | Cannot edit a record in Ledger journal table (LedgerJournalTable). An update conflict occurred due to another user process deleting the record or changing one or more fields in the record.
        changed-meanwhile | Es ist ein Aktualisierungskonflikt aufgetreten, da ein anderer Benutzerprozess den Datensatz gelöscht hat.
        changed-meanwhile | Der opstod en opdateringskonflikt, fordi en anden brugerproces har slettet posten.
        changed-meanwhile | The version of the existing record doesn't match the RowVersion property provided.
        document-closed   | Ledger journal table cannot be deleted while dependent Journal lines exist.
        document-closed   | Error: Sales order SO-1 cannot be changed because its status is Invoiced.
        document-closed   | Fehler: Der Auftrag SO-1 kann nicht geändert werden, da er den Status Fakturiert hat.
        document-closed   | Fejl: Salgsordren SO-1 kan ikke ændres, fordi dens status er Faktureret.
        number-refused    | Field 'Sales order' cannot be specified because its number sequence does not allow manual numbers.
        number-refused    | Das Feld 'Auftrag' kann nicht angegeben werden, da der Nummernkreis keine manuellen Nummern zulässt.
        number-refused    | Feltet 'Salgsordre' kan ikke angives, fordi nummerserien ikke tillader manuelle numre.
        not-found         | account With Id = 5a8e0c1e-0000-0000-0000-000000000000 Does Not Exist
        not-found         | No HTTP resource was found that matches the request URI.
        throttled         | This request could not be processed at this time due to system experiencing high resource utilization.
        throttled         | Number of requests exceeded the limit of 6000 over the time window of 300 seconds.
        throttled         | Combined execution time of incoming requests exceeded limit of 1200 seconds over time window of 300 seconds. Decrease number of concurrent requests.
        throttled         | Number of concurrent requests exceeded the limit of 52.
        unclassified      | Error: Update has been canceled..
        unclassified      | Warning: The shopify reference IM8-22037 is already exist in sales order H007-SO-123916.
        unclassified      | Exception occurred while executing action submit on Entity MyLeaveRequest: something.
        """)
    void whatTheErpSaysIsClassedTheSameInEveryLanguage(String kind, String text) {
        assertEquals(kind, kind("d365", Signs.ofText(text)), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        throttled         | THROTTLED              | Throttled
        throttled         | OPERATION_IN_PROGRESS  | A bulk query operation for this app and shop is already in progress: gid://shopify/BulkOperation/1.
        throttled         |                        | A bulk query operation for this app and shop is already in progress: gid://shopify/BulkOperation/1.
        protocol          | BAD_REQUEST            | The @idempotent directive is required for this mutation but was not provided.
        protocol          | INVALID_FIELD_ARGUMENTS | InventoryQuantityInput must include the following argument: changeFromQuantity.
        protocol          | INVALID_VARIABLE       | Variable $input of type X was provided invalid value for ignoreCompareQuantity (Field is not defined)
        scope-missing     | ACCESS_DENIED          | Access denied for orders field. Required access: `read_orders` access scope.
        scope-missing     |                        | Access denied for orders field. Required access: `read_orders` access scope.
        changed-meanwhile | STALE_OBJECT           | The resource has been updated since it was loaded.
        changed-meanwhile | CHANGE_FROM_QUANTITY_STALE | The quantity has changed.
        item-unusable     | NON_MUTABLE_INVENTORY_ITEM | The inventory item cannot be changed.
        record-missing    | INVALID_LOCATION       | The specified location could not be found.
        value-refused     | INVALID_QUANTITY_TOO_HIGH | The quantity can't be higher than 1,000,000,000.
        unavailable       | IDEMPOTENCY_CONCURRENT_REQUEST | A request with this key is under way.
        protocol          | IDEMPOTENCY_KEY_PARAMETER_MISMATCH | The key was used with other parameters.
        document-closed   |                        | Fulfillment order 98765 has an unfulfillable status= closed.
        value-refused     |                        | Invalid fulfillment order line item quantity requested.
        not-found         |                        | Fulfillment order does not exist.
        value-refused     |                        | Quantity must be greater than 0
        value-refused     |                        | Refund amount $25.00 is greater than net payment received $15.00
        document-closed   | INVALID                | Cannot cancel an order that has outstanding fulfillments
        unclassified      | INVALID                | Something new.
        """)
    void whatTheShopSaysIsClassedByItsCodeOrItsWords(String kind, String code, String text) {
        List<String> codes = Optional.ofNullable(code).stream().toList();
        assertEquals(kind, kind("shopify", new Signs(codes, Optional.empty(), text)), text);
    }

    @Test
    void theFieldOutranksWhatSaysLessThanItAndNothingElse() {
        Optional<String> account = Optional.of("OrderingCustomerAccountNumber");
        String missing = "The value 'C-9' in field 'Customer account' is not found in the related table 'Customers'.";
        assertEquals("customer-unusable", kind("d365", new Signs(List.of(), account, missing)));
        assertEquals("field-required", kind("d365", new Signs(List.of(), account, "Field 'X' must be filled in.")));
        assertEquals("item-unusable", kind("d365", new Signs(List.of(), Optional.of("ItemNumber"), "Introuvable.")));
    }

    @Test
    void wordsOfOneEntryAreNotTakenTogetherWithThoseOfTheNext() {
        String text = "Info: Item A was saved.; Warning: The line is blocked.";
        assertEquals("unclassified", kind("d365", Signs.ofText(text)));
    }

    @Test
    void aDocumentOfTheUsersSaysMoreThanTheBuiltInOnesAndGivesAdvice() throws IOException {
        String text = "Warning: The shopify reference IM8-22037 is already exist in sales order H007-SO-123916.";
        write("""
            {"format": 1, "name": "own", "version": 1, "system": "d365", "language": "en", "rules": [
              {"kind": "value-refused", "wordings": ["The shopify reference * is already exist in *"],
               "advice": "Cancel one of the two."}]}
            """);
        FailurePatterns patterns =
                FailurePatterns.of(Loaded.catalogue(Optional.of(directory)).patterns());

        assertEquals(
                "Cancel one of the two.",
                patterns.diagnose("d365", Signs.ofText(text)).remedy());
        assertEquals("Cancel one of the two.", patterns.remedy(FailureKind.VALUE_REFUSED, text));
        assertEquals(FailureKind.MAPPING.remedy(), patterns.remedy(FailureKind.MAPPING, text));
    }

    @Test
    void timeToClassAHugeTextGrowsWithItAlone() {
        String hostile = "Field '".repeat(200_000) + "item ".repeat(200_000);
        assertEquals("unclassified", kind("d365", Signs.ofText(hostile)));
    }

    @Test
    void everyFaultOfAPatternDocumentIsTold() throws IOException {
        write("""
            {"format": 1, "name": "own", "version": 1, "system": "D 365", "language": "english",
             "codes": {"throtled": ["X"]},
             "rules": [{"kind": "mistake", "wordings": ["* no *"], "advice": " "}]}
            """);
        String faults = new DocumentsAdapter(Optional.of(directory)).load().toString();

        for (String pointer : List.of(
                "/system", "/language", "/codes/throtled", "/rules/0/kind", "/rules/0/wordings/0", "/rules/0/advice")) {
            assertTrue(faults.contains("own.json " + pointer + ": "), pointer + " in " + faults);
        }
    }

    private void write(String json) throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve("failures")).resolve("own.json"), json);
    }

    private static String kind(String system, Signs signs) {
        return PATTERNS.diagnose(system, signs).kind().token();
    }
}
