package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Policies.Intent;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.SourceVersion;
import java.util.Optional;

/** The marks that the engine makes. */
public final class Marks {

    /** What others wait for goes before those that wait. */
    private static final int NEEDED_FIRST = 10;

    private static final int ORDERS = 20;

    private Marks() {}

    /** A document that has to exist for others. */
    public static Mark ensure(LinkKey key, Position snapshot, SourceVersion version) {
        return new Mark(key, Intent.EXIST, NEEDED_FIRST, snapshot, version, Optional.empty());
    }

    /** A document that has to agree with the snapshot. */
    static Mark converge(LinkKey key, Position snapshot, SourceVersion version, Optional<LinkKey> needs) {
        return new Mark(key, Intent.CONVERGE, ORDERS, snapshot, version, needs);
    }
}
