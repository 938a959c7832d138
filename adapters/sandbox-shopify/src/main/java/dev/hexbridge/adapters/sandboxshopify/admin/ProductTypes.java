package dev.hexbridge.adapters.sandboxshopify.admin;

import dev.hexbridge.adapters.sandboxshopify.graphql.ObjectType;
import dev.hexbridge.adapters.sandboxshopify.orders.Article;
import dev.hexbridge.adapters.sandboxshopify.orders.Article.Product;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import java.util.List;
import java.util.Optional;

/** What a line points to; some of it this shop never has, yet queries may ask for it. */
final class ProductTypes {

    static final ObjectType<Product> PRODUCT =
            ObjectType.<Product>of("Product").text("id", product -> "gid://shopify/Product/" + product.id());

    private static final ObjectType<Article> INVENTORY_ITEM = ObjectType.<Article>of("InventoryItem")
            .text("id", article -> "gid://shopify/InventoryItem/" + variant(article) + "9")
            .maybe("sku", Article::sku);

    static final ObjectType<Article> VARIANT = ObjectType.<Article>of("ProductVariant")
            .text("id", article -> "gid://shopify/ProductVariant/" + variant(article))
            .maybe("sku", Article::sku)
            .nulls("barcode")
            .one("inventoryItem", INVENTORY_ITEM, Optional::of);

    static final ObjectType<Order> LINE_GROUP = ObjectType.<Order>of("LineItemGroup")
            .nulls("id", "title", "quantity", "productId", "variantId", "variantSku");

    static final ObjectType<Order> DUTY = duty();

    private ProductTypes() {}

    private static ObjectType<Order> duty() {
        return ObjectType.<Order>of("Duty")
                .nulls("id", "harmonizedSystemCode", "countryCodeOfOrigin")
                .one("price", MoneyTypes.BAG, none -> Optional.empty())
                .many("taxLines", MoneyTypes.TAX_LINE, none -> List.of());
    }

    private static long variant(Article article) {
        return article.product().map(Product::variantId).orElse(0L);
    }
}
