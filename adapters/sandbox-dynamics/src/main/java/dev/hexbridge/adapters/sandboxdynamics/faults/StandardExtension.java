package dev.hexbridge.adapters.sandboxdynamics.faults;

import dev.hexbridge.adapters.sandboxdynamics.metadata.ExtensionField;
import java.util.List;
import java.util.Map;

/** The fields that a deployed extension adds at the start: what an order carries over that no standard field holds. */
final class StandardExtension {
    static final Map<String, List<ExtensionField>> FIELDS = Map.of(
            "SalesOrderHeadersV3",
            List.of(
                    new ExtensionField("HBShopifyOrderId", ExtensionField.Type.STRING),
                    new ExtensionField("HBFinancialStatus", ExtensionField.Type.STRING),
                    new ExtensionField("HBOrderTotal", ExtensionField.Type.DECIMAL),
                    new ExtensionField("HBOrderDate", ExtensionField.Type.DATETIME),
                    new ExtensionField("HBNote", ExtensionField.Type.STRING)),
            "SalesOrderLines",
            List.of(new ExtensionField("HBShopifyLineId", ExtensionField.Type.STRING)));

    private StandardExtension() {}
}
