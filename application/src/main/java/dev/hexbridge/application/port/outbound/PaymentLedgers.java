package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import dev.hexbridge.domain.payment.JournalEntry;
import dev.hexbridge.domain.payment.JournalLedger;
import dev.hexbridge.domain.payment.Movement;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/**
 * Movements of money and where they are booked. Facts only come in: none is changed, taken away or forgotten with the
 * inbox, and a transaction stays in the batch that took it first.
 */
public interface PaymentLedgers {

    /** What is known of these transactions of a pair, in whichever batch; unknown ones are left out. */
    Future<Map<String, Movement>> known(PairKey pair, List<String> transactions);

    /**
     * Adds facts to batches. A transaction that the pair knows already is passed over.
     *
     * @return how many facts each of the batches has that came to have more: it rises with every fact
     */
    Future<Map<LinkKey, Long>> add(Map<LinkKey, List<JournalEntry>> entries);

    /** What is known of the batches, without the facts that are posted; batches without facts are left out. */
    Future<Map<LinkKey, JournalLedger>> find(List<LinkKey> batches);

    /**
     * Writes where lines and journals of a batch stand.
     *
     * @param changes the lines and journals to write; the others stay as they are
     */
    Future<Void> save(LinkKey batch, JournalLedger changes);
}
