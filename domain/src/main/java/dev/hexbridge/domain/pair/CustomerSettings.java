package dev.hexbridge.domain.pair;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which accounts a pair's buyers get, and how an account that exists is recognised.
 *
 * @param accounts who gets an account of their own
 * @param numbering who numbers accounts
 * @param matching how an account is recognised
 * @param addresses which postal addresses an account gets
 * @param origin where facts about buyers come from that the shop has no field for
 */
public record CustomerSettings(
        Accounts accounts, Numbering numbering, Matching matching, Addresses addresses, Origin origin) {

    /** An account for each buyer under a number of ours, found by reference, e-mail address and phone number. */
    public static final CustomerSettings USUAL =
            new CustomerSettings(Accounts.OWN, Numbering.SUPPLIED, Matching.USUAL, Addresses.PRIMARY, Origin.USUAL);

    /** Who gets an account of their own. The others' orders go to the pair's default account. */
    public enum Accounts {
        /** Every buyer of whom anything is known. */
        OWN,
        /** Nobody. */
        GENERIC,
        /** Customers of the shop; guests do not. */
        GENERIC_FOR_GUESTS
    }

    /** Who numbers accounts. */
    public enum Numbering {
        /** The engine: prefix and the buyer's id in the shop. */
        SUPPLIED,
        /** The ERP's number sequence. */
        GENERATED
    }

    /** Which postal addresses an account gets. */
    public enum Addresses {
        /** The primary one, when it is made. */
        PRIMARY,
        /** The delivery and invoice addresses of the buyer's orders as well, each once. */
        ALL
    }

    /** What an account is recognised by. */
    public enum MatchRule {
        /** Our own name for the buyer. */
        REFERENCE,
        EMAIL,
        PHONE,
        TAX_ID
    }

    /** What becomes of a rule that several accounts fit. */
    public enum Several {
        /** A person decides. */
        HOLD,
        /** The rule says nothing; the next one is asked. */
        NEXT
    }

    /**
     * How an account is recognised.
     *
     * @param chain the rules in their order
     * @param fields the target field that each rule looks at, where it is not the usual one
     * @param several what becomes of a rule that several accounts fit
     * @param callingCode the country code of phone numbers that bear none, without {@code +}
     */
    public record Matching(
            List<MatchRule> chain, Map<MatchRule, String> fields, Several several, Optional<String> callingCode) {

        public static final Matching USUAL = new Matching(
                List.of(MatchRule.REFERENCE, MatchRule.EMAIL, MatchRule.PHONE),
                Map.of(),
                Several.HOLD,
                Optional.empty());

        public Matching {
            chain = List.copyOf(chain);
            fields = Map.copyOf(fields);
        }

        /** The target field that a rule looks at; empty for a rule that has no field here. */
        public Optional<String> field(MatchRule rule) {
            return Optional.ofNullable(fields.get(rule));
        }
    }

    /**
     * Where facts about buyers come from that the shop has no field for.
     *
     * @param taxId names of attributes of the order, else of its customer, the first that is filled counts
     */
    public record Origin(List<String> taxId) {

        public static final Origin USUAL = new Origin(
                List.of("note.vat_id", "note.vat_number", "note.tax_id", "note.VAT ID", "metafield.custom.vat_id"));

        public Origin {
            taxId = List.copyOf(taxId);
        }
    }
}
