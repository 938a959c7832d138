package dev.hexbridge.adapters.sandboxshopify.query;

/** Why a field cannot be answered; the code is one of Shopify's, as in {@code extensions.code}. */
public record Refusal(String message, String code) {

    /** The request asks for something that Shopify refuses. */
    public static Refusal badRequest(String message) {
        return new Refusal(message, "BAD_REQUEST");
    }
}
