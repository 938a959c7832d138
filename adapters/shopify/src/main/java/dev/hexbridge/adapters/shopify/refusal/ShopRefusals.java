package dev.hexbridge.adapters.shopify.refusal;

import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.failure.FailurePatterns;
import dev.hexbridge.domain.failure.Signs;
import java.util.List;
import java.util.Optional;

/**
 * Classes an error of the Admin API, one at the top of an answer or one of a mutation's {@code userErrors} (Shopify
 * docs: GraphQL Admin API, response codes). Tells what is wrong and who can mend it, never whether the mutation was
 * carried out.
 */
public final class ShopRefusals {

    private static final String SYSTEM = "shopify";

    private final FailurePatterns patterns;

    public ShopRefusals(FailurePatterns patterns) {
        this.patterns = patterns;
    }

    /**
     * The class of an error, with the words as they came.
     *
     * @param message the shop's words, cleaned
     * @param code the error's code; empty where the shop gives none, as many {@code userErrors} do
     * @param field the path of the input field, outermost first; empty where it concerns the whole
     */
    public Failure classify(String message, Optional<String> code, List<String> field) {
        Optional<String> path = field.isEmpty() ? Optional.empty() : Optional.of(String.join("/", field));
        Optional<String> name = field.isEmpty() ? Optional.empty() : Optional.of(field.getLast());
        FailureKind known = patterns.diagnose(SYSTEM, new Signs(code.stream().toList(), name, message))
                .kind();
        boolean fieldAlone = known == FailureKind.UNCLASSIFIED && name.isPresent();
        String text = code.map(it -> message + " (" + it + ")").orElse(message);
        return new Failure(fieldAlone ? FailureKind.VALUE_REFUSED : known, text, path);
    }
}
