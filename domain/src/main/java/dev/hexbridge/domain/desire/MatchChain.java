package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.Desired.Strength;
import dev.hexbridge.domain.identity.EmailAddress;
import dev.hexbridge.domain.identity.PhoneNumber;
import dev.hexbridge.domain.identity.TaxId;
import dev.hexbridge.domain.pair.CustomerSettings.MatchRule;
import dev.hexbridge.domain.pair.CustomerSettings.Matching;
import dev.hexbridge.domain.pair.CustomerSettings.Several;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways to find a buyer's account: the pair's rules in their order, each with the field it looks at and the forms
 * in which the ERP may hold the value, for its comparisons are exact. A rule that the order has no value for is left
 * out.
 */
final class MatchChain {

    /** The field that holds an account's number. */
    static final String ACCOUNT = "CustomerAccount";

    private MatchChain() {}

    /**
     * The chain for one buyer. An account number of ours is looked for first whatever the rules say: it is the key of
     * the account that we would make.
     *
     * @param account the account number of ours, where we supply it
     * @param reference our own name for the buyer, unique per shop
     */
    static List<Match> of(Matching matching, BuyerRecord buyer, Optional<String> account, String reference) {
        List<Match> matches = new ArrayList<>();
        account.ifPresent(number -> matches.add(new Match(ACCOUNT, number)));
        for (MatchRule rule : matching.chain()) {
            String field = field(matching, rule);
            List<String> forms = switch (rule) {
                case REFERENCE -> field.equals(ACCOUNT) ? List.of() : List.of(reference);
                case EMAIL -> buyer.email().map(EmailAddress::forms).orElse(List.of());
                case PHONE -> buyer.phone().map(PhoneNumber::forms).orElse(List.of());
                case TAX_ID -> buyer.taxId().map(TaxId::forms).orElse(List.of());
            };
            if (!forms.isEmpty()) {
                matches.add(new Match(field, forms, strength(rule, matching.several())));
            }
        }
        return matches;
    }

    /** The field of our own that carries our name for the buyer, where the rules have one. */
    static Optional<String> referenceField(Matching matching) {
        return Optional.of(MatchRule.REFERENCE)
                .filter(matching.chain()::contains)
                .map(rule -> field(matching, rule))
                .filter(field -> !field.equals(ACCOUNT));
    }

    private static String field(Matching matching, MatchRule rule) {
        return matching.field(rule)
                .orElse(
                        switch (rule) {
                            case REFERENCE -> ACCOUNT;
                            case EMAIL -> "PrimaryContactEmail";
                            case PHONE -> "PrimaryContactPhone";
                            case TAX_ID -> "TaxExemptNumber";
                        });
    }

    private static Strength strength(MatchRule rule, Several several) {
        if (rule == MatchRule.REFERENCE) {
            return Strength.IDENTITY;
        }
        return switch (several) {
            case HOLD -> Strength.LIKENESS;
            case NEXT -> Strength.HINT;
        };
    }
}
