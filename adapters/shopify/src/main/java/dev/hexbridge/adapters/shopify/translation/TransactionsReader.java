package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Fault;
import dev.hexbridge.adapters.shopify.json.JsonBody;
import dev.hexbridge.domain.canonical.Payment;
import java.util.List;

/** Reads the transactions of one order as GraphQL tells them. */
public final class TransactionsReader {

    private TransactionsReader() {}

    /** What was read. */
    public sealed interface Transactions {

        /** All transactions of the order. */
        record Read(List<Payment> list) implements Transactions {

            public Read {
                list = List.copyOf(list);
            }
        }

        /** Something is not as it should be: nothing of it is believed. */
        record Faulty(Fault fault) implements Transactions {}
    }

    /**
     * Reads an answer's part about one order.
     *
     * @param bytes an object with the {@code order} and the {@code shop}
     */
    public static Transactions read(byte[] bytes) {
        return switch (JsonBody.of(bytes)) {
            case JsonBody.Broken broken -> new Transactions.Faulty(broken.fault());
            case JsonBody.Read body -> {
                MoneyReader money = MoneyReader.ofNode(body.root().at("order"));
                ShopTime time = ShopTime.of(body.root().at("shop"));
                List<Payment> list = new PaymentNodeReader(money, time)
                        .transactions(body.root().at("order"));
                yield body.faults()
                        .first()
                        .<Transactions>map(Transactions.Faulty::new)
                        .orElseGet(() -> new Transactions.Read(list));
            }
        };
    }
}
