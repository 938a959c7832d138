package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.stage.Disk;
import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;

/** The database's disk is slow, fails or is full. */
enum BadDisk implements Fault {
    SLOW("disk-slow", "slow") {
        @Override
        String amount(SplittableRandom dice) {
            return Long.toString(Moments.between(dice, 5, 150));
        }
    },
    FAILING("disk-fsync-fails", "fail") {
        @Override
        String amount(SplittableRandom dice) {
            return "1";
        }
    },
    FULL("disk-full", "full") {
        @Override
        String amount(SplittableRandom dice) {
            return "1";
        }
    };

    private static final Duration RECOVERY = Duration.ofSeconds(15);

    private static final Duration SERVICE = Duration.ofSeconds(40);

    private final String kind;
    private final String how;

    BadDisk(String kind, String how) {
        this.kind = kind;
        this.how = how;
    }

    abstract String amount(SplittableRandom dice);

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
        Disk disk = stage.disk();
        disk.misbehave(how, amount(dice));
        Moments.pass(this == SLOW ? 4_000 : 800);
        disk.behave(how);
        long struck = disk.struck(how);
        if (!Moments.until(RECOVERY, stage.server()::answers)) {
            // A server whose own recovery met the bad disk may stand still for good: whoever runs it starts it anew.
            stage.server().startAnew();
        }
        long over = System.nanoTime();
        Moments.until(SERVICE, () -> stage.courier().account().lastAckNanos() - over > 0);
        return struck;
    }
}
