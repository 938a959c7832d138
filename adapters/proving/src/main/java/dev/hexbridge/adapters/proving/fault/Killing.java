package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.scene.Berth;
import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;

/** The engine's process is killed at some moment. */
enum Killing implements Fault {
    /** In the middle of whatever it does. */
    ANYTIME("kill-anytime") {
        @Override
        void prepare(Berth victim, SplittableRandom dice) throws InterruptedException {
            Moments.pass(Moments.between(dice, 0, 700));
        }
    },
    /** While the database has not answered for a while. */
    WHILE_THE_DATABASE_IS_SILENT("kill-while-database-silent") {
        @Override
        void prepare(Berth victim, SplittableRandom dice) throws InterruptedException {
            victim.database().stall();
            Moments.pass(Moments.between(dice, 400, 900));
        }
    },
    /** While D365 has not answered for a while. */
    WHILE_THE_ERP_IS_SILENT("kill-while-erp-silent") {
        @Override
        void prepare(Berth victim, SplittableRandom dice) throws InterruptedException {
            victim.erp().stall();
            Moments.pass(Moments.between(dice, 300, 900));
        }
    };

    private static final Duration START = Duration.ofSeconds(40);

    private final String kind;

    Killing(String kind) {
        this.kind = kind;
    }

    abstract void prepare(Berth victim, SplittableRandom dice) throws InterruptedException;

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
        Berth victim = stage.fleet().serving();
        prepare(victim, dice);
        victim.engine().kill();
        boolean replaced = stage.fleet().awaitSuccessor(victim, START).isPresent();
        return replaced ? 1 : 0;
    }
}
