package dev.hexbridge.adapters.dynamics.checkup;

import dev.hexbridge.application.port.outbound.Checkup.Finding;
import dev.hexbridge.application.port.outbound.Checkup.Grade;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Findings in plain words. */
public final class Findings {

    private static final Duration DOUBTFUL_SKEW = Duration.ofSeconds(30);
    private static final Duration FAULTY_SKEW = Duration.ofMinutes(5);
    private static final String SIGN_IN = "sign-in";

    private Findings() {}

    static Finding good(String point, String text) {
        return new Finding(point, Grade.GOOD, text, Optional.empty());
    }

    static Finding faulty(String point, String text, String remedy) {
        return new Finding(point, Grade.FAULTY, text, Optional.of(remedy));
    }

    static Finding unseen(String point, String text, String remedy) {
        return new Finding(point, Grade.UNSEEN, text, Optional.of(remedy));
    }

    /** Why not even the first read was answered: nothing else can be looked at then. */
    public static List<Finding> unreached(Failure failure) {
        Finding rest = unseen("everything else", "not looked at", "Mend the above, then look again.");
        if (failure.kind() != FailureKind.CREDENTIALS) {
            return List.of(
                    faulty("reach", failure.text(), "Check url and tokenUrl, name resolution, proxy and firewall."),
                    rest);
        }
        boolean hasToken = failure.text().startsWith("The environment answered");
        return hasToken
                ? List.of(
                        good("token", "the identity platform gave one"),
                        faulty(
                                SIGN_IN,
                                failure.text(),
                                "Register the client id in F&O (System administration > Setup > Microsoft Entra"
                                        + " applications) for a user with rights on sales orders and customers, and"
                                        + " check that url is spelled as the environment spells itself."),
                        rest)
                : List.of(
                        faulty(
                                "token",
                                failure.text(),
                                "Check the tenant in tokenUrl, clientId, and clientSecret (its value, not its id, and"
                                        + " not expired)."),
                        rest);
    }

    /** That the first read was answered. */
    public static List<Finding> reached(Optional<Duration> skew) {
        return List.of(
                good("token", "the identity platform gave one"),
                good(SIGN_IN, "the environment knows the application"),
                skew.map(Findings::clock)
                        .orElseGet(() -> unseen("clock", "the environment tells no time", "Nothing to do.")));
    }

    private static Finding clock(Duration skew) {
        Duration off = skew.abs();
        String text = "it is " + off.toSeconds() + " s " + (skew.isNegative() ? "behind" : "ahead of") + " ours";
        if (off.compareTo(DOUBTFUL_SKEW) <= 0) {
            return good("clock", text);
        }
        String remedy = "Set this machine's clock by NTP.";
        Grade grade = off.compareTo(FAULTY_SKEW) > 0 ? Grade.FAULTY : Grade.DOUBTFUL;
        return new Finding("clock", grade, text, Optional.of(remedy));
    }

    /** A look at something that must be there; {@code there} judges the records. */
    static Finding of(String point, Look look, String absent, String remedy) {
        return switch (look) {
            case Look.Rows rows -> rows.rows().isEmpty() ? faulty(point, absent, remedy) : good(point, "is there");
            case Look.Refused refused -> refused(point, refused);
            case Look.Unreached unreached ->
                unseen(point, unreached.failure().text(), "Look again; if it stays, give the user the right to read.");
        };
    }

    static Finding refused(String point, Look.Refused refused) {
        String words = refused.text().isBlank() ? "" : ": " + refused.text();
        return faulty(
                point,
                "the environment answered " + refused.status() + words,
                "Check the entity set's name and that this version of F&O has it.");
    }
}
