package planted.adapters.one;

import java.util.concurrent.CompletableFuture;

/** Waits. */
final class Sleeper {

    String nap(CompletableFuture<String> dream) {
        return dream.join();
    }
}
