package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.application.contract.CensusContract;
import dev.hexbridge.application.contract.TargetDocuments;
import dev.hexbridge.application.port.outbound.Census;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.TargetRef;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Counting over real HTTP against the emulated environment, two rows a page. */
class EmulatorCensusTest extends CensusContract {

    private final EmulatedErp erp = new EmulatedErp();

    @BeforeEach
    void createTheCustomerOfTheOrders() {
        erp.faults(new JsonObject().put("pageSize", 2));
        Operation create = new Operation.Create(new TargetRef("customer", "C-0"), Work.DOCUMENTS.customer("Base"));
        EmulatedErp.await(erp.adapter().deliver(List.of(new Delivery(TargetDocuments.CUSTOMER, "set-up", create))));
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
        return Work.DOCUMENTS;
    }

    @Override
    protected Census census() {
        return erp.adapter();
    }

    @Override
    protected Instant now() {
        return Instant.now();
    }
}
