package dev.hexbridge.adapters.secrets;

import dev.hexbridge.application.port.outbound.SecretStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;

/**
 * Resolves {@code secret://env/HEXBRIDGE_SECRET_...} from the environment and {@code secret://file/...} from files
 * below one folder. Files are read anew each time, so a rotated secret is seen without a restart.
 *
 * <p>A reference with approved hosts is resolved only through {@link #boundTo(String)} for one of them; one without
 * is resolved only here, and so is never handed to a client of another system.
 */
public final class SecretsAdapter implements SecretStore {

    private final Vertx vertx;
    private final SecretsSettings settings;
    private final SecretFiles files;

    public SecretsAdapter(Vertx vertx, SecretsSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
        this.files = new SecretFiles(settings.folder());
    }

    /** What is wrong with the form of a reference; empty where nothing is. Whether the secret is there is not looked at. */
    public static Optional<String> fault(String reference) {
        try {
            Reference.parse(reference);
            return Optional.empty();
        } catch (SecretRefused malformed) {
            return Optional.ofNullable(malformed.getMessage());
        }
    }

    /** Resolves a secret that stays in the engine, such as the key that a webhook's signature is checked with. */
    @Override
    public Future<Secret> resolve(String reference) {
        return parsed(reference)
                .compose(it -> settings.isBound(reference)
                        ? refused(reference + " is bound to " + settings.approvedFor(reference)
                                + " and is not given out without naming one of these hosts")
                        : found(it));
    }

    /**
     * The store as a client of one host may use it: it gives out what was approved for that host, nothing else.
     *
     * @param host the name or address that the client connects to, without scheme and port
     */
    public SecretStore boundTo(String host) {
        return reference -> parsed(reference)
                .compose(it -> settings.isApproved(reference, host)
                        ? found(it)
                        : refused(reference + " is not approved for the host " + host + ", only for "
                                + settings.approvedFor(reference)
                                + ": approve the host in the settings if it is right"));
    }

    private static Future<Reference> parsed(String reference) {
        return Future.future(promise -> promise.complete(Reference.parse(reference)));
    }

    private Future<Secret> found(Reference reference) {
        return switch (reference) {
            case Reference.Variable variable -> variable(variable);
            case Reference.InFile file -> vertx.executeBlocking(() -> new Secret(files.read(file)), false);
        };
    }

    private Future<Secret> variable(Reference.Variable variable) {
        return Optional.ofNullable(settings.environment().get(variable.name()))
                .filter(value -> !value.isEmpty())
                .map(value -> Future.succeededFuture(new Secret(value)))
                .orElseGet(() -> refused(variable.text() + " is not there: set the environment variable "
                        + variable.name() + " for the engine's process"));
    }

    private static <T> Future<T> refused(String message) {
        return Future.failedFuture(new SecretRefused(message));
    }
}
