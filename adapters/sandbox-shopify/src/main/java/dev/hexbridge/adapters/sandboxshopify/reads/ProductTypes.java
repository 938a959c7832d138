package dev.hexbridge.adapters.sandboxshopify.reads;

import dev.hexbridge.adapters.sandboxshopify.orders.Article;
import dev.hexbridge.adapters.sandboxshopify.orders.Article.Product;
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import java.util.List;

/** What a line points to; some of it this shop never has, yet queries may ask for it. */
final class ProductTypes {

    private ProductTypes() {}

    static List<Resolvers<?>> all() {
        return List.of(
                Resolvers.<Product>of("Product").value("id", product -> "gid://shopify/Product/" + product.id()),
                Resolvers.<Article>of("ProductVariant")
                        .value("id", article -> "gid://shopify/ProductVariant/" + variant(article))
                        .value("sku", Article::sku)
                        .nulls("barcode")
                        .value("inventoryItem", article -> article),
                Resolvers.<Article>of("InventoryItem")
                        .value("id", article -> "gid://shopify/InventoryItem/" + variant(article) + "9")
                        .value("sku", Article::sku),
                absent("LineItemGroup", "id", "title", "quantity", "productId", "variantId", "variantSku"),
                absent("Duty", "id", "harmonizedSystemCode", "countryCodeOfOrigin", "price", "taxLines"),
                absent("AdditionalFee", "id", "name", "price"),
                absent("TransactionFee", "id", "type", "rateName", "amount", "taxAmount"),
                absent("OrderApp", "id", "name"),
                absent("RefundDuty", "amountSet", "originalDuty"),
                absent("PaymentTerms", "id", "paymentTermsName", "paymentTermsType", "dueInDays", "overdue")
                        .nulls("paymentSchedules"),
                absent("PaymentSchedule", "id", "dueAt"));
    }

    /** A type of which this shop has no object. */
    private static Resolvers<Object> absent(String type, String... fields) {
        return Resolvers.of(type).nulls(fields);
    }

    private static long variant(Article article) {
        return article.product().map(Product::variantId).orElse(0L);
    }
}
