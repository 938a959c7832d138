package dev.hexbridge.adapters.dynamics.odata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablesTest {

    @Test
    void withoutSettingsTheUsualSetsAreUsed() {
        assertEquals("SalesOrderHeadersV3", set(Map.of(), "sales-order"));
        assertEquals("CustomersV3", set(Map.of(), "customer"));
        assertEquals("SalesOrderLines", lines(Map.of()));
    }

    @Test
    void aKindMayHaveAnotherSet() {
        assertEquals("SalesOrderHeadersV4", set(Map.of("sales-order", "SalesOrderHeadersV4"), "sales-order"));
        assertEquals("SalesOrderLinesV3", lines(Map.of("sales-order-line", "SalesOrderLinesV3")));
    }

    @Test
    void anAliasStandsForItsKindOnTheLeftAndForItsSetOnTheRight() {
        assertEquals("CustomersV2", set(Map.of("Customers", "CustomersV2"), "customer"));
        assertEquals("CustomersV3", set(Map.of("customer", "Customers"), "customer"));
        assertEquals("SalesOrderHeadersV3", set(Map.of("sales-order", "SalesOrderHeaders"), "sales-order"));
    }

    @Test
    void everyFaultOfTheSettingsIsNamed() {
        assertEquals(
                List.of(
                        "no kind of record and no entity set is called sales-ordre",
                        "this is no name of an entity set for customer: Customers V3"),
                Tables.faults(Map.of("sales-ordre", "SalesOrderHeadersV3", "customer", "Customers V3")));
        assertEquals(List.of(), Tables.faults(Map.of("ReleasedProducts", "ReleasedProductsV2")));
    }

    private static String set(Map<String, String> configured, String kind) {
        return Tables.of(configured).find(kind).orElseThrow().set();
    }

    private static String lines(Map<String, String> configured) {
        return Tables.of(configured)
                .find("sales-order")
                .orElseThrow()
                .lines()
                .orElseThrow()
                .set();
    }
}
