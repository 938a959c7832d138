package dev.hexbridge.adapters.proving.orders;

import java.util.List;

/**
 * What the shop sells.
 *
 * @param number which one, from 0
 * @param title its title
 * @param variant its variant
 * @param cents what one costs
 */
record Article(int number, String title, String variant, long cents) {

    private static final List<String> TITLES = List.of(
            "Aviator sunglasses",
            "Linen shirt",
            "Espresso cups, set of four",
            "Oak cutting board",
            "Trail backpack",
            "Merino socks",
            "Desk lamp",
            "Ceramic planter",
            "Canvas tote",
            "Rain jacket",
            "Chef's knife",
            "Wool blanket");

    private static final List<String> VARIANTS = List.of("Small", "Medium", "Large", "Blue / Medium", "Natural");

    /** How many articles there are. */
    static final int COUNT = TITLES.size() * VARIANTS.size();

    static Article of(int number) {
        return new Article(
                number,
                TITLES.get(number % TITLES.size()),
                VARIANTS.get(number / TITLES.size() % VARIANTS.size()),
                995 + number * 745L % 14_000);
    }

    String sku() {
        return "HB-" + (2_000 + number);
    }

    long product() {
        return 8_100_000_000_000L + number % TITLES.size();
    }

    long id() {
        return 4_400_000_000_000L + number;
    }
}
