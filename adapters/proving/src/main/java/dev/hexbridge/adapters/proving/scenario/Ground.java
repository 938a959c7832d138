package dev.hexbridge.adapters.proving.scenario;

import dev.hexbridge.adapters.proving.run.EngineRun;
import dev.hexbridge.adapters.proving.run.Load;
import dev.hexbridge.adapters.proving.run.Measured;
import dev.hexbridge.adapters.proving.run.Plan;
import dev.hexbridge.adapters.proving.run.Site;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/** What all scenarios stand on: orders that never come twice, and runs of one engine after the other. */
final class Ground {

    private final Site site;
    private final Plan plan;
    private final Plan.Frame frame;
    private final Consumer<String> tell;
    private int nextOrder;

    Ground(Site site, Plan plan, Plan.Frame frame, Consumer<String> tell) {
        this.site = site;
        this.plan = plan;
        this.frame = frame;
        this.tell = tell;
    }

    Site site() {
        return site;
    }

    Plan plan() {
        return plan;
    }

    void tell(String progress) {
        tell.accept(progress);
    }

    /** Orders that were not sent before. */
    Load.Cargo cargo(int orders) throws IOException {
        Load.Cargo cargo = site.load().build(nextOrder, orders, frame.seed());
        nextOrder += orders;
        return cargo;
    }

    /** A warm engine at a site. */
    EngineRun engine(Site at) throws IOException {
        tell.accept("warming up an engine");
        EngineRun engine = EngineRun.start(at, plan.strategy(), frame.draining());
        try {
            Load.Cargo cargo = cargo(frame.warmup().orders());
            engine.warmUp(cargo, frame.warmup().time(), plan.connections());
            site.load().forget(cargo);
            return engine;
        } catch (IOException | RuntimeException failed) {
            engine.close();
            throw failed;
        }
    }

    /** One run as planned, as fast as the engine answers. */
    Measured measure(EngineRun engine) throws IOException, SQLException {
        return measure(engine, plan.sending(), plan.orders(), 0);
    }

    /** One run at a rate. */
    Measured measure(EngineRun engine, Duration time, int orders, double rate) throws IOException, SQLException {
        Load.Cargo cargo = cargo(orders);
        Measured measured =
                engine.measure(cargo, new Load.Sending(engine.target(), time, rate, plan.connections(), false));
        site.load().forget(cargo);
        return measured;
    }
}
