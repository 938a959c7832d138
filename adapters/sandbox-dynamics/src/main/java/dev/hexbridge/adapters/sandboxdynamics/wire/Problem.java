package dev.hexbridge.adapters.sandboxdynamics.wire;

import java.util.Optional;

/**
 * Why a request fails, in the nesting of the product's error document.
 *
 * @param status the HTTP status
 * @param message the outer message, which says nothing useful when there is an inner one
 * @param inner the cause
 */
public record Problem(int status, String message, Optional<Inner> inner) {
    private static final String WRITE_EXCEPTION =
            "Microsoft.Dynamics.Platform.Integration.Services.OData.AxODataWriteException";

    /**
     * The cause.
     *
     * @param message what happened, in the user's language
     * @param type the exception type
     * @param stackTrace where
     */
    public record Inner(String message, String type, String stackTrace) {}

    /** A failure without a cause inside. */
    public static Problem plain(int status, String message) {
        return new Problem(status, message, Optional.empty());
    }

    /** A request that the OData layer cannot read. */
    public static Problem malformed(String message) {
        return new Problem(
                400,
                "The request is invalid. " + message,
                Optional.of(new Inner(message, "Microsoft.OData.ODataException", "")));
    }

    /** A write that the business logic refused; {@code verb} is Create, Update or Delete. */
    public static Problem refusedWrite(int status, String verb, String infolog) {
        String trace = "   at Microsoft.Dynamics.Platform.Integration.Services.OData.Update.UpdateProcessor." + verb
                + "Entity_Save(ChangeOperationContext context, ChangeInfo changeInfo)";
        return new Problem(status, "An error has occurred.", Optional.of(new Inner(infolog, WRITE_EXCEPTION, trace)));
    }

    /** An action that failed. */
    public static Problem failedAction(String action, String entity, String cause) {
        String message = "Exception occurred while executing action " + action + " on Entity " + entity + ": " + cause;
        return new Problem(
                500, "An error has occurred.", Optional.of(new Inner(message, "System.InvalidOperationException", "")));
    }

    /** A path nothing answers to. */
    public static Problem noResource(String uri) {
        return plain(404, "No HTTP resource was found that matches the request URI '" + uri + "'.");
    }
}
