package dev.hexbridge.adapters.shopify.writeback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.adapters.shopify.refusal.ShopRefusals;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.util.List;
import java.util.Optional;

/**
 * Why a mutation refused its input: a final answer, not a failure of the request (Shopify docs: GraphQL error
 * handling).
 *
 * @param message the shop's words
 * @param code what kind it is; empty where it is not told
 * @param field where in the input
 * @param element which element of a list of inputs; -1 where none is told
 */
record UserError(String message, String code, List<String> field, int element) {

    static List<UserError> of(JsonNode payload) {
        return payload.path("userErrors").valueStream().map(UserError::one).toList();
    }

    private static UserError one(JsonNode error) {
        List<String> field =
                error.path("field").valueStream().map(JsonNode::asText).toList();
        int told = error.path("elementIndex").asInt(-1);
        return new UserError(
                AnswerJson.clean(error.path("message").asText("")),
                error.path("code").asText(""),
                field,
                told >= 0 ? told : index(field));
    }

    private static int index(List<String> field) {
        boolean indexed = field.size() > 1 && field.get(1).matches("\\d{1,4}");
        return indexed ? Integer.parseInt(field.get(1)) : -1;
    }

    /**
     * What it means for a write. Nothing was written: the shop sets all or nothing.
     *
     * @param refusals class what the code does not tell
     */
    DeliveryOutcome outcome(ShopRefusals refusals) {
        return switch (code) {
            case "APP_NOT_AUTHORIZED" -> later(FailureKind.CREDENTIALS);
            case "STALE_OBJECT", "INVALID_COMPARE_DIGEST" -> later(FailureKind.CHANGED_MEANWHILE);
            case "INTERNAL_ERROR" -> new DeliveryOutcome.Unknown(failure(FailureKind.NO_ANSWER));
            default -> new DeliveryOutcome.Rejected(isOfOwner() ? failure(FailureKind.NOT_FOUND) : classed(refusals));
        };
    }

    Failure failure(FailureKind kind) {
        String text = code.isEmpty() ? message : message + " (" + code + ")";
        return new Failure(kind, text, field.isEmpty() ? Optional.empty() : Optional.of(field.getLast()));
    }

    private boolean isOfOwner() {
        return field.contains("ownerId") || field.equals(List.of("id"));
    }

    private Failure classed(ShopRefusals refusals) {
        return refusals.classify(message, Optional.of(code).filter(told -> !told.isEmpty()), field);
    }

    private DeliveryOutcome later(FailureKind kind) {
        return new DeliveryOutcome.RetryLater(failure(kind), Optional.empty());
    }
}
