package dev.hexbridge.adapters.sandboxshopify.orders;

import dev.hexbridge.adapters.sandboxshopify.orders.Article.Kind;
import dev.hexbridge.adapters.sandboxshopify.orders.Article.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the shop sells. Products and variants keep their ids over restarts. */
public final class Catalogue {

    private static final long FIRST_PRODUCT = 9_105_000_000_000_001L;
    private static final long FIRST_VARIANT = 47_300_000_000_000_001L;
    private static final List<String> TITLES = List.of(
            "Aviator sunglasses",
            "Mid-century lounger",
            "Coffee table",
            "Linen shirt",
            "Wool scarf",
            "Enamel mug",
            "Desk lamp “Ørsted”",
            "Trail backpack",
            "Kaffeemühle",
            "Bread knife 8\"");
    private static final List<String> VARIANTS = List.of("Small", "Medium", "Large", "Blau / Größe 42");
    private static final List<Item> ITEMS = items();

    private Catalogue() {}

    /** An article with its list price in the shop's currency. */
    public record Item(Article article, BigDecimal price) {}

    /** All articles; SKUs are {@code HB-1001} and on, without gaps. */
    public static List<Item> all() {
        return ITEMS;
    }

    static Optional<Item> bySku(String sku) {
        return ITEMS.stream()
                .filter(item -> item.article().sku().equals(Optional.of(sku)))
                .findFirst();
    }

    static Item giftCard(int amount) {
        Product product = new Product(FIRST_PRODUCT + 900, FIRST_VARIANT + 900 + amount, "Sandbox", 0);
        Article card = new Article(
                Kind.GIFT_CARD,
                "Gift card",
                Optional.of(amount + ".00"),
                Optional.of("GIFT-" + amount),
                Optional.of(product));
        return new Item(card, new BigDecimal(amount).setScale(2));
    }

    static Item tip(BigDecimal amount) {
        return new Item(new Article(Kind.TIP, "Tip", Optional.empty(), Optional.empty(), Optional.empty()), amount);
    }

    static Item custom(String title, Optional<String> sku, BigDecimal price) {
        return new Item(new Article(Kind.CUSTOM, title, Optional.empty(), sku, Optional.empty()), price);
    }

    private static List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < TITLES.size() * VARIANTS.size(); i++) {
            int title = i / VARIANTS.size();
            Product product = new Product(FIRST_PRODUCT + title, FIRST_VARIANT + i, "Hexbridge", 100 + 37 * i);
            Article article = new Article(
                    Kind.GOODS,
                    TITLES.get(title),
                    Optional.of(VARIANTS.get(i % VARIANTS.size())),
                    Optional.of("HB-" + (1001 + i)),
                    Optional.of(product));
            items.add(new Item(article, BigDecimal.valueOf(799 + 1337L * i % 24_000, 2)));
        }
        return List.copyOf(items);
    }
}
