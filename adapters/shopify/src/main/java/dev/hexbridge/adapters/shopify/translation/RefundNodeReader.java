package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Decimals;
import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.Refund;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads the refunds of an order's node, to the same values as {@link RefundReader} makes of the webhook's. */
final class RefundNodeReader {

    private static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private final MoneyReader money;
    private final ShopTime time;
    private final PaymentNodeReader payments;

    RefundNodeReader(MoneyReader money, ShopTime time) {
        this.money = money;
        this.time = time;
        this.payments = new PaymentNodeReader(money, time);
    }

    List<Refund> refunds(Json order) {
        return order.at("refunds").items().stream()
                .map(this::refund)
                .sorted(RefundWords.OLDEST_FIRST)
                .toList();
    }

    private Refund refund(Json refund) {
        Json id = refund.at("id");
        Json processed = refund.at("processedAt");
        return new Refund(
                id.required(Ids.read(id), ""),
                processed.required(time.read(processed), NEVER),
                refund.at("note").text(),
                whole(refund, "refundLineItems").stream().map(this::line).toList(),
                charges(refund),
                whole(refund, "transactions").stream()
                        .map(payments::transaction)
                        .toList());
    }

    /** All of a connection: a refund of which a part is missing would be credited in part. */
    private static List<Json> whole(Json refund, String connection) {
        Json page = refund.at(connection);
        if (page.at("pageInfo").at("hasNextPage").flag()) {
            page.fault("has more parts than can be read at once");
        }
        return page.at("nodes").items();
    }

    private Refund.Line line(Json line) {
        Json id = line.at("id");
        Json sold = line.at("lineItem").at("id");
        Json quantity = line.at("quantity");
        return new Refund.Line(
                id.required(Ids.read(id), ""),
                sold.required(Ids.read(sold), ""),
                quantity.required(Decimals.count(quantity), 0L),
                RefundWords.restock(line.at("restockType")),
                Ids.read(line.at("location").at("id")),
                money.requiredBag(line, "subtotalSet"),
                money.requiredBag(line, "totalTaxSet"));
    }

    private List<Refund.Charge> charges(Json refund) {
        List<Refund.Charge> charges = new ArrayList<>();
        whole(refund, "refundShippingLines")
                .forEach(line -> charges.add(new Refund.Charge(
                        line.at("id").required(Ids.read(line.at("id")), ""),
                        Refund.Charge.Kind.SHIPPING,
                        "",
                        money.requiredBag(line, "subtotalAmountSet"),
                        money.requiredBag(line, "taxAmountSet"))));
        refund.at("duties").items().forEach(duty -> {
            Json id = duty.at("originalDuty").at("id");
            charges.add(new Refund.Charge(
                    id.required(Ids.read(id), ""),
                    Refund.Charge.Kind.DUTY,
                    "",
                    money.requiredBag(duty, "amountSet"),
                    money.zero()));
        });
        whole(refund, "orderAdjustments")
                .forEach(adjustment -> charges.add(new Refund.Charge(
                        adjustment.at("id").required(Ids.read(adjustment.at("id")), ""),
                        Refund.Charge.Kind.ADJUSTMENT,
                        RefundWords.reason(adjustment.at("reason")),
                        RefundReader.negated(money.requiredBag(adjustment, "amountSet")),
                        RefundReader.negated(money.requiredBag(adjustment, "taxAmountSet")))));
        return charges;
    }
}
