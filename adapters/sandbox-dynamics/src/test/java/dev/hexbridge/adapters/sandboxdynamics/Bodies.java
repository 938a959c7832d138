package dev.hexbridge.adapters.sandboxdynamics;

import io.vertx.core.json.JsonObject;

/** Bodies of writes as an integration sends them, in company usmf. */
final class Bodies {
    private Bodies() {}

    static JsonObject customer(String account) {
        return new JsonObject()
                .put("dataAreaId", "usmf")
                .put("CustomerAccount", account)
                .put("PartyType", "Person")
                .put("PersonFirstName", "Steve")
                .put("PersonLastName", "Rogers")
                .put("CustomerGroupId", "30")
                .put("SalesCurrencyCode", "USD");
    }

    static JsonObject header(String number) {
        return new JsonObject()
                .put("dataAreaId", "usmf")
                .put("SalesOrderNumber", number)
                .put("CustomersOrderReference", "REF-" + number)
                .put("OrderingCustomerAccountNumber", "C-1")
                .put("CurrencyCode", "USD")
                .put("DefaultShippingWarehouseId", "24");
    }

    static JsonObject line(String number, String item) {
        return new JsonObject()
                .put("dataAreaId", "usmf")
                .put("SalesOrderNumber", number)
                .put("ItemNumber", item)
                .put("OrderedSalesQuantity", 2)
                .put("SalesPrice", 10.5);
    }
}
