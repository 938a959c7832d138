package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.scene.Berth;
import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/** An engine stands still or is cut off, and another one takes over. */
enum Zombie implements Fault {
    /** It is stopped where it is, its connections to the database end, and it goes on after the takeover. */
    FROZEN("freeze-and-takeover") {
        @Override
        void prepare(Berth zombie) throws IOException {
            zombie.engine().freeze();
            zombie.database().part();
        }

        @Override
        void awake(Berth zombie) throws IOException {
            zombie.database().mend();
            zombie.engine().thaw();
        }
    },
    /** The session that holds the slots is forgotten on the way; the engine works on and does not know. */
    FORGOTTEN("forgotten-session-and-takeover") {
        @Override
        void prepare(Berth zombie) {
            zombie.database().orphan();
        }

        @Override
        void awake(Berth zombie) {
            // It was awake all the time.
        }
    };

    private static final Duration TAKEOVER = Duration.ofSeconds(40);
    private static final Duration END = Duration.ofSeconds(15);

    private final String kind;

    Zombie(String kind) {
        this.kind = kind;
    }

    abstract void prepare(Berth zombie) throws IOException;

    abstract void awake(Berth zombie) throws IOException;

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
        Berth zombie = stage.fleet().serving();
        prepare(zombie);
        Optional<Berth> heir = stage.fleet().relieve(TAKEOVER);
        Moments.pass(Moments.between(dice, 500, 2_000));
        awake(zombie);
        Optional<Integer> end = zombie.engine().awaitEnd(END);
        if (end.isEmpty() && heir.isPresent()) {
            stage.complain("I6", "engine " + zombie.engine().number() + " went on after its takeover");
            zombie.engine().kill();
        }
        return heir.isPresent() ? 1 : 0;
    }
}
