package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.delivery.Failure;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Looks ahead for the end of the version in which a system is spoken to. Its future does not fail. */
public interface VersionRadar {

    /** Asks the system which versions it has. */
    Future<Standing> look();

    /** How the version stands. */
    sealed interface Standing {

        /**
         * The system told.
         *
         * @param version the version that is spoken
         * @param served the version that the system really serves; another one if ours is gone
         * @param supported whether ours is supported
         * @param until up to which day it is supported at least, as far as its name tells
         * @param newest the newest version that is supported
         */
        record Known(String version, String served, boolean supported, Optional<LocalDate> until, String newest)
                implements Standing {}

        /** It did not answer properly; trying again may help. */
        record Later(Failure failure, Optional<Instant> notBefore) implements Standing {}
    }
}
