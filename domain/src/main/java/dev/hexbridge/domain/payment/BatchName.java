package dev.hexbridge.domain.payment;

import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.pair.Pair;
import java.time.LocalDate;

/**
 * What the payments of one journal batch have in common, besides shop and legal entity. A batch is an entity of its own:
 * one key, so one writer.
 *
 * @param journal the name of the payment journal
 * @param day the business day
 * @param gateway the gateway
 */
public record BatchName(String journal, LocalDate day, String gateway) {

    /** The role of a journal batch to itself. */
    public static final String ROLE = "payment-journal";

    private static final char BETWEEN = '|';

    /** The key under which the batch is kept. */
    public LinkKey key(Pair pair) {
        EntityKey batch = new EntityKey(pair.source(), EntityKind.JOURNAL, text());
        return new LinkKey(batch, ROLE, pair.target(), pair.settings().legalEntity());
    }

    /** The name in the key of a batch. */
    public static BatchName of(LinkKey key) {
        String text = key.source().id();
        int first = text.indexOf(BETWEEN);
        int second = text.indexOf(BETWEEN, first + 1);
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException("not the key of a journal batch: " + key.text());
        }
        return new BatchName(
                text.substring(0, first),
                LocalDate.parse(text.substring(first + 1, second)),
                text.substring(second + 1));
    }

    private String text() {
        return journal.replace(BETWEEN, ' ') + BETWEEN + day + BETWEEN + gateway;
    }
}
