package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.stage.Stage;
import java.util.SplittableRandom;

/** Webhooks come as Shopify brings them at its worst. */
enum Untidy implements Fault {
    /** Twice at once, under another name, in another order, late. */
    MISCHIEF("webhooks-doubled-swapped-late") {
        @Override
        public long strike(Stage stage, SplittableRandom dice) throws InterruptedException {
            var mischief = stage.courier().mischief();
            long before = mischief.doubled() + mischief.swapped() + mischief.late();
            mischief.rate(0.2);
            Moments.pass(Moments.between(dice, 2_000, 4_000));
            stage.courier().behave();
            return mischief.doubled() + mischief.swapped() + mischief.late() - before;
        }
    },
    /** Old ones once more, byte for byte. */
    REPLAYED("webhooks-replayed") {
        @Override
        public long strike(Stage stage, SplittableRandom dice) {
            return stage.courier().replay((int) Moments.between(dice, 10, 60), false);
        }
    },
    /** Old ones once more, under new ids: nothing but their versions tells that they are old. */
    DAY_LATE("webhooks-day-late") {
        @Override
        public long strike(Stage stage, SplittableRandom dice) {
            return stage.courier().replay((int) Moments.between(dice, 10, 60), true);
        }
    };

    private final String kind;

    Untidy(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }
}
