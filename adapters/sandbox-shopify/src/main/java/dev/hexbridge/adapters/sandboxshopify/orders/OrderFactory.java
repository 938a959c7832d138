package dev.hexbridge.adapters.sandboxshopify.orders;

import dev.hexbridge.adapters.sandboxshopify.orders.OrderWish.CustomerKind;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Status;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Transaction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes plausible orders. The same seed and clock make the same orders. Not thread-safe: give each event loop its own.
 */
public final class OrderFactory {

    private static final Map<String, BigDecimal> PER_DOLLAR = Map.of(
            "USD", BigDecimal.ONE,
            "EUR", new BigDecimal("0.9137"),
            "DKK", new BigDecimal("6.8171"),
            "CAD", new BigDecimal("1.3719"),
            "GBP", new BigDecimal("0.7853"),
            "JPY", new BigDecimal("149.31"));
    private static final List<String> GATEWAYS =
            List.of("shopify_payments", "paypal", "Cash on Delivery (COD)", "manual");

    private final InstantSource clock;
    private final Storefront shop;
    private final Sources sources;
    private Dice dice;
    private OrderVariety variety = OrderVariety.ordinary();

    /** What all factories of one shop share. */
    private record Sources(Ids ids, PeopleMaker people) {}

    /** A factory for the sandbox shop. */
    public OrderFactory(RandomGenerator random, InstantSource clock) {
        this(random, clock, Storefront.sandbox());
    }

    public OrderFactory(RandomGenerator random, InstantSource clock, Storefront shop) {
        this.clock = clock;
        this.shop = shop;
        this.dice = new Dice(random);
        Ids ids = new Ids(clock);
        this.sources = new Sources(ids, new PeopleMaker(ids));
    }

    /** From now on orders vary like this. */
    public OrderFactory varied(OrderVariety newVariety) {
        variety = newVariety;
        return this;
    }

    public OrderVariety variety() {
        return variety;
    }

    /** From now on chance comes from here; ids and customers go on. */
    public void reseed(RandomGenerator random) {
        dice = new Dice(random);
    }

    /** The id of something new, above 2^53. */
    public long nextId() {
        return sources.ids().next();
    }

    public Order random() {
        return create(OrderWish.anything());
    }

    /** A new order that is as wished. */
    public Order create(OrderWish wish) {
        Instant now = now();
        CustomerKind kind = wish.person().customer().orElseGet(this::randomKind);
        Market market = wish.person().country().map(Market::of).orElseGet(() -> dice.oneOf(Market.ALL));
        Pricing pricing = pricing(wish.money(), market);
        boolean shipped = kind != CustomerKind.NONE;
        Basket basket = new BasketMaker(sources.ids(), variety)
                .basket(dice, wish, pricing, taxes(wish.money(), market), shipped);
        Buyer buyer = sources.people().buyer(dice, kind, market, wish.person(), now);
        return new Order(header(now, shipped), buyer, basket, payment(wish, basket, now), notes(wish));
    }

    /** A line that an edit adds to an order, taxed as the order's other lines are. */
    public OrderLine lineFor(Order order, OrderWish.Line wish) {
        List<TaxRule> rules = order.basket().lines().stream()
                .map(line -> line.price().rules())
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new BasketMaker(sources.ids(), variety)
                .added(wish, order.basket().pricing(), rules);
    }

    /** The time as Shopify tells it: whole seconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private OrderHeader header(Instant now, boolean online) {
        String source = online ? (dice.chance(0.03) ? "16818700289" : "web") : "pos";
        Timeline times = new Timeline(now, now, Optional.empty(), Optional.empty());
        return new OrderHeader(sources.ids().next(), sources.ids().nextNumber(), dice.hex(32), source, times);
    }

    private Notes notes(OrderWish wish) {
        return NotesMaker.notes(dice, variety, wish.label());
    }

    private CustomerKind randomKind() {
        return switch (dice.weighted(60, 30, 4, 6)) {
            case 0 -> CustomerKind.NEW;
            case 1 -> CustomerKind.EXISTING;
            case 2 -> CustomerKind.GUEST;
            default -> CustomerKind.NONE;
        };
    }

    private Pricing pricing(OrderWish.Money wish, Market market) {
        String currency = wish.currency().orElse(shop.currency());
        String shown = wish.presentmentCurrency()
                .orElseGet(() -> dice.chance(variety.foreignCurrency()) ? market.currency() : currency);
        BigDecimal rate = shown.equals(currency)
                ? BigDecimal.ONE
                : perDollar(shown).divide(perDollar(currency), MathContext.DECIMAL32);
        return new Pricing(currency, shown, rate, wish.taxesIncluded().orElse(shop.taxesIncluded()));
    }

    private static BigDecimal perDollar(String currency) {
        return PER_DOLLAR.getOrDefault(currency, BigDecimal.ONE);
    }

    private static List<TaxRule> taxes(OrderWish.Money wish, Market market) {
        return wish.taxRate()
                .map(rate -> rate.signum() == 0 ? List.<TaxRule>of() : List.of(new TaxRule("Tax", rate)))
                .orElse(market.taxes());
    }

    private Payment payment(OrderWish wish, Basket basket, Instant now) {
        String gateway = wish.label().gateway().orElseGet(() -> dice.oneOf(GATEWAYS));
        boolean paid = wish.label().paid().orElseGet(() -> dice.chance(0.85));
        MoneyBag total = basket.totals().total();
        if (!paid) {
            return new Payment(Status.PENDING, gateway, List.of());
        }
        Payment none = new Payment(Status.PAID, gateway, List.of());
        return none.with(Status.PAID, none.succeeded(sources.ids().next(), Transaction.Kind.SALE, total, now));
    }
}
