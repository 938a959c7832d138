package dev.hexbridge.bootstrap.settings;

import dev.hexbridge.domain.pair.CustomerSettings;
import dev.hexbridge.domain.pair.CustomerSettings.Accounts;
import dev.hexbridge.domain.pair.CustomerSettings.Addresses;
import dev.hexbridge.domain.pair.CustomerSettings.MatchRule;
import dev.hexbridge.domain.pair.CustomerSettings.Matching;
import dev.hexbridge.domain.pair.CustomerSettings.Numbering;
import dev.hexbridge.domain.pair.CustomerSettings.Origin;
import dev.hexbridge.domain.pair.CustomerSettings.Several;
import dev.hexbridge.domain.pair.PairSettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which accounts a pair's buyers get, and checks that the answers go together. */
final class CustomerReader {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern CALLING_CODE = Pattern.compile("\\+?[1-9][0-9]{0,2}");
    private static final String RULES = "reference, email, phone or tax-id";

    private CustomerReader() {}

    /** Reads {@code customers} in a group of numbering settings: who numbers accounts. */
    static Numbering numbering(Node numbering) {
        return numbering
                .parsed("customers", text -> Numbering.valueOf(constant(text)), "supplied or generated")
                .orElse(Numbering.SUPPLIED);
    }

    static CustomerSettings read(Node node, Numbering numbering, PairSettings.Defaults defaults) {
        Accounts accounts = node.parsed(
                        "accounts", text -> Accounts.valueOf(constant(text)), "own, generic or generic-for-guests")
                .orElse(Accounts.OWN);
        if (accounts != Accounts.OWN && defaults.customerAccount().isEmpty()) {
            node.fault("accounts", "needs defaults.customerAccount, the account of those who get none of their own");
        }
        Addresses addresses = node.parsed("addresses", text -> Addresses.valueOf(constant(text)), "primary or all")
                .orElse(Addresses.PRIMARY);
        Matching matching = matching(node);
        if (numbering == Numbering.GENERATED) {
            checkGenerated(node, matching);
        }
        List<String> taxId = node.texts("taxIdFrom");
        node.refuseUnknown();
        return new CustomerSettings(
                accounts, numbering, matching, addresses, taxId.isEmpty() ? Origin.USUAL : new Origin(taxId));
    }

    private static Matching matching(Node node) {
        Optional<String> callingCode =
                node.parsed("callingCode", CustomerReader::callingCode, "a country code such as 49");
        Several several = node.parsed("ambiguous", text -> Several.valueOf(constant(text)), "hold or next")
                .orElse(Several.HOLD);
        return new Matching(chain(node), fields(node), several, callingCode);
    }

    private static List<MatchRule> chain(Node node) {
        List<String> names = node.texts("match");
        List<MatchRule> chain = new ArrayList<>();
        for (String name : names) {
            Optional<MatchRule> rule = rule(name);
            if (rule.isEmpty()) {
                node.fault("match", "\"" + name + "\" is not " + RULES);
            } else if (chain.contains(rule.get())) {
                node.fault("match", "\"" + name + "\" stands there twice");
            } else {
                chain.add(rule.get());
            }
        }
        return names.isEmpty() ? Matching.USUAL.chain() : chain;
    }

    private static Map<MatchRule, String> fields(Node node) {
        Map<MatchRule, String> fields = new EnumMap<>(MatchRule.class);
        node.map("matchFields").forEach((name, field) -> {
            Optional<MatchRule> rule = rule(name);
            if (rule.isEmpty()) {
                node.fault("matchFields." + name, "is not " + RULES);
            } else if (!FIELD.matcher(field).matches()) {
                node.fault("matchFields." + name, "\"" + field + "\" is not the name of a field");
            } else {
                fields.put(rule.get(), field);
            }
        });
        return fields;
    }

    /** An account whose number nobody knows beforehand must be found again by a name that we gave it. */
    private static void checkGenerated(Node node, Matching matching) {
        boolean named = matching.chain().contains(MatchRule.REFERENCE)
                && matching.field(MatchRule.REFERENCE)
                        .filter(field -> !field.equals("CustomerAccount"))
                        .isPresent();
        if (!named) {
            node.fault(
                    "matchFields.reference",
                    "is missing: with numbering.customers generated, name a text field of the customer that carries"
                            + " our reference, and keep reference in match");
        }
    }

    private static Optional<MatchRule> rule(String name) {
        for (MatchRule rule : MatchRule.values()) {
            if (rule.name().equals(constant(name))) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private static String callingCode(String text) {
        if (!CALLING_CODE.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text.replace("+", "");
    }

    private static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
