package dev.hexbridge.application.fake;

import dev.hexbridge.application.contract.SnapshotSourceContract;
import dev.hexbridge.application.port.outbound.SnapshotSource;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;

class FakeSnapshotSourceTest extends SnapshotSourceContract {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeSnapshotSource source = new FakeSnapshotSource(InstantSource.fixed(START), "memory/order");
    private int changes;

    @Override
    protected SnapshotSource source() {
        return source;
    }

    @Override
    protected EntityKey anOrder() {
        EntityKey order = order(Integer.toString(1_000 + changes));
        change(order);
        return order;
    }

    @Override
    protected void change(EntityKey order) {
        changes++;
        byte[] body = ("{\"state\":" + changes + "}").getBytes(StandardCharsets.UTF_8);
        source.put(order, START.plusSeconds(changes), body);
    }

    @Override
    protected void delete(EntityKey order) {
        source.remove(order);
    }

    @Override
    protected EntityKey noOrder() {
        return order("999");
    }

    @Override
    protected void fail() {
        source.setFailing(true);
    }

    private static EntityKey order(String id) {
        return new EntityKey(new ConnectionName("shop"), EntityKind.ORDER, id);
    }
}
