package dev.hexbridge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which accounts buyers get, through the whole engine, a real database and both peers over HTTP. */
class BuyersOverHttpTest {

    private static final int NEW_CUSTOMERS = 20;
    private static final String NOBODY = "null";
    private static final String NO_ADDRESS = "null";

    @TempDir
    static Path data;

    private static Optional<RunningEngine> running = Optional.empty();

    @BeforeAll
    static void start() {
        running = Optional.of(new RunningEngine(data, Map.of("HEXBRIDGE_PAIRS_CUSTOMERS_ADDRESSES", "all")));
    }

    @AfterAll
    static void stop() {
        running.ifPresent(RunningEngine::close);
    }

    @Test
    void twoOrdersOfEachNewCustomerAtOnceMakeOneAccountEach() {
        Map<String, byte[]> orders = new TreeMap<>();
        for (int i = 0; i < NEW_CUSTOMERS; i++) {
            String email = "buyer" + i + "@race.example.com";
            orders.put("81" + (100 + i), order("81" + (100 + i), NOBODY, email, NO_ADDRESS));
            orders.put("82" + (100 + i), order("82" + (100 + i), person("5" + (100 + i), email), email, NO_ADDRESS));
        }
        List<String> deliveries = new ArrayList<>(orders.keySet());
        deliveries.addAll(orders.keySet());
        Collections.shuffle(deliveries, new Random(42));
        deliveries.parallelStream()
                .forEach(id -> engine().deliver("orders/create", "delivery-" + id, bodyOf(orders, id)));

        List<JsonNode> placed = RunningEngine.until("the sales orders of all", () -> {
            List<JsonNode> found = creates("SalesOrderHeadersV3").stream()
                    .filter(header -> orders.containsKey(
                            header.path("SalesOrderNumber").asText().substring(1)))
                    .toList();
            return Optional.of(found).filter(all -> all.size() >= orders.size());
        });

        assertEquals(orders.size(), placed.size());
        Map<String, List<String>> accounts = new TreeMap<>();
        creates("CustomersV3").stream()
                .filter(account -> email(account).endsWith("@race.example.com"))
                .forEach(account -> accounts.computeIfAbsent(email(account), unused -> new ArrayList<>())
                        .add(account.path("CustomerAccount").asText()));
        assertEquals(NEW_CUSTOMERS, accounts.size());
        accounts.forEach((email, numbers) -> assertEquals(1, numbers.size(), email + " has " + numbers));
    }

    @Test
    void furtherAddressesComeToTheAccountOnceEach() {
        String ann = person("601", "ann@addresses.example.com");
        String home = address("1 Main Street", "Springfield", "62701");
        String office = address("5 Office Park", "Chicago", "60601");
        deliverAndSettle("8301", order("8301", ann, "ann@addresses.example.com", home));
        deliverAndSettle("8302", order("8302", ann, "ann@addresses.example.com", office));
        deliverAndSettle(
                "8303",
                order("8303", ann, "ann@addresses.example.com", office.replace("5 Office Park", "5 OFFICE  park")));
        deliverAndSettle("8304", order("8304", ann, "ann@addresses.example.com", home));

        List<JsonNode> made = creates("CustomerPostalAddresses").stream()
                .filter(row -> row.path("CustomerAccountNumber").asText().equals("C601"))
                .toList();
        assertEquals(1, made.size(), made.toString());
        assertEquals("5 Office Park", made.getFirst().path("AddressStreet").asText());
        assertEquals("Yes", made.getFirst().path("IsRoleDelivery").asText());
        JsonNode account = account("C601");
        assertEquals("1 Main Street", account.path("AddressStreet").asText());
    }

    @Test
    void aCompanyBecomesAnOrganisationAndKeepsWhoOrders() {
        String office =
                address("5 Office Park", "Chicago", "60601").replace("\"company\":null", "\"company\":\"Contoso\"");
        deliverAndSettle(
                "8401", order("8401", person("602", "buy@contoso.example.com"), "buy@contoso.example.com", office));

        JsonNode account = account("C602");
        assertEquals("Organization", account.path("PartyType").asText());
        assertEquals("Contoso", account.path("OrganizationName").asText());
        assertEquals("Ann Lee", account.path("PrimaryContactEmailDescription").asText());
    }

    @Test
    void anAddressWrittenOtherwiseIsTheSameBuyer() {
        deliverAndSettle("8501", order("8501", NOBODY, "Mixed.Case@Example.com", NO_ADDRESS));
        deliverAndSettle(
                "8502", order("8502", person("603", "mixed.case@example.com"), "mixed.case@example.com", NO_ADDRESS));

        TreeSet<String> accounts = new TreeSet<>();
        creates("SalesOrderHeadersV3").stream()
                .filter(header -> header.path("SalesOrderNumber").asText().startsWith("S850"))
                .forEach(header -> accounts.add(
                        header.path("OrderingCustomerAccountNumber").asText()));
        assertEquals(1, accounts.size(), accounts.toString());
        assertTrue(accounts.first().startsWith("CE"), accounts.toString());
    }

    private static RunningEngine engine() {
        return running.orElseThrow();
    }

    private static void deliverAndSettle(String id, byte[] body) {
        engine().deliver("orders/create", "delivery-" + id, body);
        engine().stepOf(id, "delivered");
    }

    private static byte[] bodyOf(Map<String, byte[]> orders, String id) {
        return Optional.ofNullable(orders.get(id)).orElseThrow();
    }

    private static JsonNode account(String number) {
        return creates("CustomersV3").stream()
                .filter(row -> row.path("CustomerAccount").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static String email(JsonNode account) {
        return account.path("PrimaryContactEmail").asText();
    }

    private static List<JsonNode> creates(String entitySet) {
        List<JsonNode> bodies = new ArrayList<>();
        for (JsonNode write : engine().erp("/_ledger?entitySet=" + entitySet).path("writes")) {
            if (write.path("operation").asText().equals("create")) {
                bodies.add(write.path("body"));
            }
        }
        return bodies;
    }

    private static String person(String id, String email) {
        return """
                {"id":%s,"first_name":"Ann","last_name":"Lee","email":"%s"}""".formatted(id, email);
    }

    private static String address(String street, String city, String zip) {
        return """
                {"first_name":"Ann","last_name":"Lee","company":null,"address1":"%s","address2":null,"city":"%s",\
                "province":"Illinois","province_code":"IL","zip":"%s","country_code":"US","phone":null}""".formatted(street, city, zip);
    }

    private static byte[] order(String id, String customer, String email, String address) {
        return """
                {"id":%1$s,"admin_graphql_api_id":"gid://shopify/Order/%1$s","name":"#%1$s","order_number":%1$s,"test":false,
                 "currency":"USD","presentment_currency":"USD","taxes_included":false,"financial_status":"paid",
                 "fulfillment_status":null,"created_at":"2026-11-20T10:00:00-05:00","updated_at":"2026-11-20T10:00:00-05:00",
                 "processed_at":"2026-11-20T10:00:00-05:00","cancelled_at":null,"closed_at":null,"email":"%3$s",
                 "phone":null,"total_price":"9.99","current_total_price":"9.99","subtotal_price":"9.99","total_tax":"0.00",
                 "total_discounts":"0.00","total_tip_received":"0.00","tags":"","note":null,"note_attributes":[],
                 "payment_gateway_names":["shopify_payments"],"discount_applications":[],"tax_lines":[],
                 "customer":%2$s,"shipping_address":%4$s,
                 "line_items":[{"id":%1$s1,"sku":"HB-1001","title":"Kettle","quantity":1,"current_quantity":1,
                   "price":"9.99","total_discount":"0.00","discount_allocations":[],"tax_lines":[],"properties":[],
                   "gift_card":false,"requires_shipping":true,"product_id":1,"variant_id":2}],
                 "shipping_lines":[],"refunds":[],"fulfillments":[]}""".formatted(id, customer, email, address).getBytes(StandardCharsets.UTF_8);
    }
}
