package dev.hexbridge.bootstrap.settings;

import dev.hexbridge.application.exchange.RateDesk;
import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.exchange.ConversionFactor;
import dev.hexbridge.domain.exchange.ExchangeRate;
import dev.hexbridge.domain.exchange.RateBook;
import dev.hexbridge.domain.exchange.Rates;
import dev.hexbridge.domain.pair.PairSettings.Booking;
import dev.hexbridge.domain.pair.PairSettings.MoneySettings;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a pair settles money. */
final class MoneyReader {

    /** {@code USD/EUR}, for every day, or {@code USD/EUR from 2026-11-01}. */
    private static final Pattern RATE = Pattern.compile("([A-Z]{3})/([A-Z]{3})(?: from (\\d{4}-\\d{2}-\\d{2}))?");

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final Node node;

    private MoneyReader(Node node) {
        this.node = node;
    }

    static MoneySettings read(Node node) {
        MoneySettings money = new MoneyReader(node).money();
        node.refuseUnknown();
        return money;
    }

    private MoneySettings money() {
        TaxMode tax = node.parsed("tax", text -> TaxMode.valueOf(upper(text)), "shop-amounts or erp-computes")
                .orElse(TaxMode.SHOP_AMOUNTS);
        return new MoneySettings(
                node.parsed("currency", text -> CurrencyView.valueOf(upper(text)), "shop or presentment")
                        .orElse(CurrencyView.SHOP),
                tax,
                node.parsed("tolerance", MoneyReader::amount, "an amount such as 0.00")
                        .orElse(BigDecimal.ZERO),
                node.parsed("verifyTotals", MoneyReader::yes, "true or false").orElse(false),
                booking(tax));
    }

    private Optional<Booking> booking(TaxMode tax) {
        Optional<CurrencyCode> currency = node.parsed("convertTo", CurrencyCode::new, "a currency such as EUR");
        Map<String, String> rows = node.map("rates");
        Optional<String> type = node.text("rateType");
        if (currency.isEmpty()) {
            if (!rows.isEmpty() || type.isPresent()) {
                node.fault(type.isPresent() ? "rateType" : "rates", "is for pairs that name a currency in convertTo");
            }
            return Optional.empty();
        }
        if (rows.isEmpty() == type.isEmpty()) {
            node.fault("rates", "either rates or rateType says at what rates to convert into " + currency.get());
        }
        if (tax == TaxMode.ERP_COMPUTES) {
            node.fault(
                    "convertTo", "needs shop-amounts: a tax that the ERP computes cannot be compared after converting");
        }
        Rates rates = type.<Rates>map(RateDesk::new).orElseGet(() -> new RateBook("the pair's table", rates(rows)));
        return Optional.of(new Booking(currency.get(), rates));
    }

    private List<ExchangeRate> rates(Map<String, String> rows) {
        List<ExchangeRate> rates = new ArrayList<>();
        rows.forEach((key, value) -> rate(key, value).ifPresent(rates::add));
        return rates;
    }

    private Optional<ExchangeRate> rate(String key, String value) {
        Matcher matcher = RATE.matcher(key);
        if (!matcher.matches()) {
            node.fault("rates", "\"" + key + "\" is not of the form USD/EUR or USD/EUR from 2026-11-01");
            return Optional.empty();
        }
        try {
            Optional<String> day = Optional.ofNullable(matcher.group(3));
            return Optional.of(new ExchangeRate(
                    new CurrencyCode(matcher.group(1)),
                    new CurrencyCode(matcher.group(2)),
                    day.map(LocalDate::parse).orElse(EVER),
                    Optional.empty(),
                    new BigDecimal(value),
                    ConversionFactor.ONE));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            node.fault("rates", "\"" + key + ": " + value + "\" is no rate: a positive number is needed, and a day");
            return Optional.empty();
        }
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static BigDecimal amount(String text) {
        BigDecimal amount = new BigDecimal(text);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException();
        }
        return amount;
    }
}
