package dev.hexbridge.adapters.dynamics;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.contract.TargetDocuments;
import dev.hexbridge.application.contract.TargetSystemContract;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The adapter keeps the promises of a target, over real HTTP against the emulated environment. */
class EmulatorContractTest extends TargetSystemContract {

    private final EmulatedErp erp = new EmulatedErp();

    @BeforeEach
    void createTheCustomerOfTheOrders() {
        Operation create = new Operation.Create(
                new TargetRef("customer", "C-0"), documents().customer("Base"));
        List<DeliveryOutcome> outcomes = EmulatedErp.await(
                erp.adapter().deliver(List.of(new Delivery(TargetDocuments.CUSTOMER, "set-up", create))));
        assertInstanceOf(DeliveryOutcome.Delivered.class, outcomes.getFirst());
    }

    @AfterEach
    void stop() {
        erp.close();
    }

    @Override
    protected TargetSystem target() {
        return erp.adapter();
    }

    @Override
    protected TargetDocuments documents() {
        return new TargetDocuments("C-0", "30", "D0001", "24");
    }

    @Override
    protected void loseTheNextAnswer() {
        erp.faults(new JsonObject()
                .put("cutAfterCommit", new JsonObject().put("rate", 0).put("nextN", 1)));
    }

    @Override
    protected void throttleNext(Duration pause) {
        erp.faults(new JsonObject()
                .put(
                        "throttle",
                        new JsonObject()
                                .put("everyNth", 1)
                                .put("rate", 0)
                                .put("retryAfterSeconds", pause.toSeconds())
                                .put("insideBatchParts", true)));
    }
}
