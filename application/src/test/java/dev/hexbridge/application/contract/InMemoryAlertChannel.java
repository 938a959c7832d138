package dev.hexbridge.application.contract;

import dev.hexbridge.application.port.outbound.AlertChannel;
import dev.hexbridge.domain.alert.Notice;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** Keeps messages for tests; fails as told. */
public final class InMemoryAlertChannel implements AlertChannel {

    private static final int ATTEMPTS = 3;

    public final List<Notice> received = new ArrayList<>();
    public int failing;
    public boolean refusing;

    @Override
    public Future<Sending> send(Notice notice) {
        if (refusing) {
            return Future.succeededFuture(new Sending.Refused("it refuses"));
        }
        if (failing >= ATTEMPTS) {
            failing -= ATTEMPTS;
            return Future.succeededFuture(new Sending.Later("it fails"));
        }
        failing = 0;
        received.add(notice);
        return Future.succeededFuture(new Sending.Sent());
    }
}
