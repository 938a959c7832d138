package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Decimals;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads amounts in both of an order's currencies. An amount stands in a set ({@code price_set}, with the shop's and
 * the buyer's money) and once more alone ({@code price}, the shop's money). The set counts where there is one; alone,
 * the shop's amount is the buyer's only while both use one currency.
 */
final class MoneyReader {

    private static final CurrencyCode NONE = new CurrencyCode("XXX");

    private final CurrencyCode shop;
    private final CurrencyCode presentment;

    MoneyReader(CurrencyCode shop, CurrencyCode presentment) {
        this.shop = shop;
        this.presentment = presentment;
    }

    /** The reader for an order's own currencies. */
    static MoneyReader of(Json order) {
        return of(order.at("currency"), order.at("presentment_currency"));
    }

    /** The reader for the currencies of an order as GraphQL tells them. */
    static MoneyReader ofNode(Json order) {
        return of(order.at("currencyCode"), order.at("presentmentCurrencyCode"));
    }

    private static MoneyReader of(Json stated, Json presentment) {
        CurrencyCode shop = stated.required(currency(stated), NONE);
        return new MoneyReader(shop, currency(presentment).orElse(shop));
    }

    CurrencyCode shop() {
        return shop;
    }

    CurrencyCode presentment() {
        return presentment;
    }

    boolean isOneCurrency() {
        return shop.equals(presentment);
    }

    DualMoney zero() {
        return new DualMoney(Money.zero(shop), Money.zero(presentment));
    }

    /** The amount of this name, which must be there. */
    DualMoney required(Json owner, String name) {
        return owner.at(name).required(read(owner, name), zero());
    }

    /** The amount of this name in its set, else alone. */
    Optional<DualMoney> read(Json owner, String name) {
        Json alone = owner.at(name);
        return set(owner.at(name + "_set")).or(() -> Decimals.read(alone).map(amount -> inShopMoney(alone, amount)));
    }

    /** The amount of a set. */
    Optional<DualMoney> set(Json set) {
        return both(set.at("shop_money"), set.at("presentment_money"));
    }

    /** The amount of this name as GraphQL tells it, in a bag, which must be there. */
    DualMoney requiredBag(Json owner, String name) {
        Json bag = owner.at(name);
        return bag.required(both(bag.at("shopMoney"), bag.at("presentmentMoney")), zero());
    }

    /** The amount of a bag as GraphQL tells it. */
    Optional<DualMoney> bag(Json bag) {
        return both(bag.at("shopMoney"), bag.at("presentmentMoney"));
    }

    /** Whether it is more or less than nothing. */
    static boolean isSome(DualMoney amount) {
        return !amount.shop().isZero() || !amount.presentment().isZero();
    }

    private Optional<DualMoney> both(Json shopSide, Json presentmentSide) {
        Optional<BigDecimal> inShop = side(shopSide, shop);
        Optional<BigDecimal> inPresentment = side(presentmentSide, presentment);
        if (inShop.isPresent() && inPresentment.isEmpty()) {
            return inShop.map(amount -> inShopMoney(shopSide, amount));
        }
        return inPresentment.map(
                amount -> new DualMoney(new Money(inShop.orElse(amount), shop), new Money(amount, presentment)));
    }

    private static Optional<BigDecimal> side(Json money, CurrencyCode expected) {
        if (!money.exists()) {
            return Optional.empty();
        }
        Json stated = stated(money);
        if (!stated.says(expected.code())) {
            currency(stated)
                    .filter(currency -> !currency.equals(expected))
                    .ifPresent(other -> stated.fault("is " + other + ", where the order has " + expected));
        }
        Json amount = money.at("amount");
        return Optional.of(amount.required(Decimals.read(amount), BigDecimal.ZERO));
    }

    private static Json stated(Json money) {
        if (money.has("currencyCode")) {
            return money.at("currencyCode");
        }
        return money.has("currency_code") ? money.at("currency_code") : money.at("currency");
    }

    private DualMoney inShopMoney(Json place, BigDecimal amount) {
        if (!isOneCurrency() && amount.signum() != 0) {
            place.fault("is in " + shop + " only, where the buyer paid in " + presentment);
        }
        return new DualMoney(new Money(amount, shop), new Money(amount, presentment));
    }

    /** A currency code; empty where missing, null or blank; a fault where it is none. */
    static Optional<CurrencyCode> currency(Json place) {
        return place.text().flatMap(code -> {
            if (CurrencyCode.isWellFormed(code)) {
                return Optional.of(new CurrencyCode(code));
            }
            place.fault(place.quoted() + " is not a currency code");
            return Optional.empty();
        });
    }
}
