package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.payment.PaymentRules.Service;
import io.vertx.core.Future;

/** What a target does on demand besides keeping documents. */
public interface TargetServices {

    /**
     * Has a journal posted. Success says that the service reported it; only a look at the journal proves it.
     *
     * @param batch whose journal it is
     * @param service the service
     * @param journal the journal's number
     */
    Future<DeliveryOutcome> post(LinkKey batch, Service service, String journal);
}
