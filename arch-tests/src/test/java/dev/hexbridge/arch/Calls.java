package dev.hexbridge.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Calls into libraries that a rule is about. */
final class Calls {

    /** By the type that declares the method or any type it extends. Blocking hidden in a library is not seen here. */
    private static final Map<String, Set<String>> BLOCKING = Map.ofEntries(
            Map.entry("java.lang.Thread", Set.of("sleep", "join")),
            Map.entry("java.lang.Object", Set.of("wait")),
            Map.entry("java.lang.Process", Set.of("waitFor")),
            Map.entry("java.util.concurrent.Future", Set.of("get", "join")),
            Map.entry("java.util.concurrent.CountDownLatch", Set.of("await")),
            Map.entry("java.util.concurrent.CyclicBarrier", Set.of("await")),
            Map.entry("java.util.concurrent.Phaser", Set.of("awaitAdvance", "arriveAndAwaitAdvance")),
            Map.entry("java.util.concurrent.Semaphore", Set.of("acquire", "acquireUninterruptibly")),
            Map.entry("java.util.concurrent.BlockingQueue", Set.of("take", "put")),
            Map.entry("java.util.concurrent.ExecutorService", Set.of("awaitTermination", "invokeAll", "invokeAny")),
            Map.entry("java.util.concurrent.locks.Condition", Set.of("await", "awaitNanos", "awaitUninterruptibly")),
            Map.entry("java.util.concurrent.locks.LockSupport", Set.of("park", "parkNanos", "parkUntil")),
            Map.entry("java.net.http.HttpClient", Set.of("send")),
            Map.entry("io.vertx.core.Future", Set.of("await")));

    private static final Set<String> CLOCK_OR_DICE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.InstantSource.system",
            "java.util.UUID.randomUUID",
            "java.util.Collections.shuffle",
            "java.lang.Math.random");

    static final DescribedPredicate<JavaCall<?>> THAT_BLOCK = DescribedPredicate.describe(
            "blocks the event loop",
            call -> BLOCKING.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(call.getName()))
                    .anyMatch(entry -> call.getTargetOwner().isAssignableTo(entry.getKey())));

    static final DescribedPredicate<JavaCall<?>> THAT_READ_THE_CLOCK_OR_THE_DICE = DescribedPredicate.describe(
            "reads the clock or the dice",
            call -> CLOCK_OR_DICE.contains(name(call)) || readsTheSystemClock(call) || makesARandom(call));

    private Calls() {}

    /** {@code java.lang.System.getenv}, without parameters. */
    static String name(JavaCall<?> call) {
        return call.getTargetOwner().getFullName() + "." + call.getName();
    }

    /** {@code now()} and {@code now(zone)} read the machine's clock; {@code now(clock)} reads the one it is given. */
    private static boolean readsTheSystemClock(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        if (owner.isEquivalentTo(Clock.class)) {
            return call.getName().startsWith("system") || call.getName().startsWith("tick");
        }
        List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
        return owner.getPackageName().startsWith("java.time")
                && call.getName().equals("now")
                && (parameters.isEmpty() || parameters.getFirst().isEquivalentTo(ZoneId.class));
    }

    private static boolean makesARandom(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean constructed = call.getName().equals("<init>") && owner.isAssignableTo(Random.class);
        boolean drawn = call.getName().equals("current") || call.getName().equals("getDefault");
        return constructed || (drawn && owner.isAssignableTo(RandomGenerator.class));
    }
}
