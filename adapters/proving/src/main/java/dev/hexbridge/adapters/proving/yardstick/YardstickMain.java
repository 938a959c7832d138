package dev.hexbridge.adapters.proving.yardstick;

import dev.hexbridge.adapters.proving.child.Parent;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Function;

/** A yardstick as a process: says its address, and ends with its parent. */
public final class YardstickMain {

    private static final int LOOPS = 2;

    private YardstickMain() {}

    /** {@code hmac SECRET}, {@code ingest SECRET DATABASE}, or {@code orderToCash SECRET DATABASE SINK}. */
    public static void main(String[] arguments) throws IOException {
        Parent parent = new Parent();
        Yardstick.Port port = new Yardstick.Port();
        Vertx.vertx()
                .deployVerticle(
                        () -> new Yardstick(arguments[1], work(arguments), port),
                        new DeploymentOptions().setInstances(LOOPS))
                .onSuccess(unused -> parent.tell("http://127.0.0.1:" + port.number()))
                .onFailure(failed -> {
                    parent.tell("failed: " + failed.getMessage());
                    System.exit(1);
                });
        parent.outlive();
        System.exit(0);
    }

    private static Function<Vertx, Future<Consumer<Yardstick.Proven>>> work(String[] arguments) {
        return switch (arguments[0]) {
            case "hmac" -> vertx -> Future.succeededFuture(proven -> proven.answer(200));
            case "ingest" ->
                vertx -> Inserts.open(vertx, arguments[2], proven -> {}, () -> true)
                        .map(inserts -> inserts::take);
            default -> vertx -> orderToCash(vertx, arguments[2], URI.create(arguments[3]));
        };
    }

    private static Future<Consumer<Yardstick.Proven>> orderToCash(Vertx vertx, String database, URI sink) {
        Posts posts = new Posts(vertx, sink.getHost(), sink.getPort());
        return Inserts.open(vertx, database, posts::take, posts).map(inserts -> {
            posts.onRoom(inserts::flush);
            return inserts::take;
        });
    }
}
