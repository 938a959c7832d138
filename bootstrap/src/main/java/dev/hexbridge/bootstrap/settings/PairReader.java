package dev.hexbridge.bootstrap.settings;

import dev.hexbridge.domain.desire.Routing.Idle;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.pair.CustomerSettings;
import dev.hexbridge.domain.pair.Pair;
import dev.hexbridge.domain.pair.PairSettings;
import dev.hexbridge.domain.payment.PaymentRules;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the pairs and checks that what they name exists and that no two pairs claim the same documents. A pair with a
 * fault stands still; the others are read as if it were sound.
 */
final class PairReader {

    /** A sales order number and an account have 20 characters; the shop's ids take up to 18 of them. */
    private static final int LONGEST_PREFIX = 6;

    private final Map<ConnectionName, Settings.Shop> shops;
    private final Map<ConnectionName, Settings.Erp> erps;
    private final Set<String> claimed = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Prefixes prefixes = new Prefixes();

    PairReader(List<Settings.Shop> shops, List<Settings.Erp> erps) {
        this.shops = shops.stream().collect(Collectors.toMap(Settings.Shop::name, Function.identity(), (a, b) -> a));
        this.erps = erps.stream().collect(Collectors.toMap(Settings.Erp::name, Function.identity(), (a, b) -> a));
    }

    Settings.Pairs read(List<Node> nodes, Map<ConnectionName, String> decisions) {
        List<Pair> sound = new ArrayList<>();
        List<Idle> idle = new ArrayList<>();
        List<SettingsFault> faults = new ArrayList<>();
        Map<String, PaymentRules> payments = new HashMap<>();
        for (Node node : nodes) {
            int before = node.faults().size();
            Pair pair = pair(node);
            PaymentReader.read(node.group("payments")).ifPresent(rules -> payments.put(pair.name(), rules));
            node.refuseUnknown();
            if (node.faults().size() == before) {
                claim(node, pair);
            }
            List<SettingsFault> found =
                    List.copyOf(node.faults().subList(before, node.faults().size()));
            faults.addAll(found);
            if (found.isEmpty()) {
                sound.add(pair);
            } else {
                String reason = found.stream().map(SettingsFault::toString).collect(Collectors.joining("; "));
                idle.add(new Idle(pair, reason));
            }
        }
        return new Settings.Pairs(sound, idle, faults, decisions, payments);
    }

    private Pair pair(Node node) {
        ConnectionName source = connection(node, "source", shops.keySet());
        ConnectionName target = connection(node, "target", erps.keySet());
        String company = node.text("company")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .or(() -> Optional.ofNullable(erps.get(target)).flatMap(Settings.Erp::company))
                .orElse("usmf");
        Node numbers = node.group("numbering");
        CustomerSettings.Numbering accounts = CustomerReader.numbering(numbers);
        PairSettings.Numbering numbering = numbering(numbers, source);
        ZoneId zone = node.parsed("zone", ZoneId::of, "a time zone such as Europe/Berlin")
                .orElse(ZoneId.of("UTC"));
        PairSettings.Defaults defaults = defaults(node.group("defaults"));
        PairSettings settings = new PairSettings(
                company,
                zone,
                numbering,
                MoneyReader.read(node.group("money")),
                defaults,
                new PairSettings.Extensions(node.map("extensions")),
                CustomerReader.read(node.group("customers"), accounts, defaults));
        String name = name(node);
        int weight = node.parsed("weight", PairReader::weight, "a whole number from 1 to 100")
                .orElse(1);
        return new Pair(name, source, target, node.text("flow", "order-to-cash"), weight, settings);
    }

    /** A pair that is faulty anyway claims nothing: it would stand in the way of sound ones. */
    private void claim(Node node, Pair pair) {
        String company = pair.settings().legalEntity();
        if (claimed.add(pair.source() + ">" + pair.target() + "/" + company)) {
            prefixes.claim(
                    node.group("numbering"),
                    pair.name(),
                    pair.target() + "/" + company,
                    pair.settings().numbering());
        } else {
            node.fault("company", "another pair keeps " + pair.source() + " and " + company + " in agreement already");
        }
    }

    /** The pair's name; one of its own where it is taken. */
    private String name(Node node) {
        String name = node.text("name", "main");
        if (names.add(name)) {
            return name;
        }
        node.fault("name", "\"" + name + "\" is the name of another pair");
        return Stream.iterate(2, number -> number + 1)
                .map(number -> name + "-" + number)
                .filter(names::add)
                .findFirst()
                .orElseThrow();
    }

    private static int weight(String text) {
        int weight = Integer.parseInt(text);
        if (weight < 1 || weight > 100) {
            throw new IllegalArgumentException();
        }
        return weight;
    }

    /** A connection that a pair names; where there is only one, that one. */
    private static ConnectionName connection(Node node, String name, Set<ConnectionName> known) {
        ConnectionName otherwise = known.stream().findFirst().orElse(new ConnectionName("missing"));
        Optional<String> named = node.text(name);
        if (named.isEmpty()) {
            if (known.size() != 1) {
                node.fault(name, "is missing: name one of " + known);
            }
            return otherwise;
        }
        return known.stream()
                .filter(connection -> connection.value().equals(named.get()))
                .findFirst()
                .orElseGet(() -> {
                    node.fault(name, "\"" + named.get() + "\" is no connection; there are " + known);
                    return otherwise;
                });
    }

    private static PairSettings.Numbering numbering(Node node, ConnectionName source) {
        PairSettings.Numbering numbering = new PairSettings.Numbering(
                node.parsed(
                                "strategy",
                                text -> PairSettings.Numbering.Strategy.valueOf(upper(text)),
                                "supplied or generated")
                        .orElse(PairSettings.Numbering.Strategy.SUPPLIED),
                prefix(node, "orderPrefix", "S"),
                prefix(node, "customerPrefix", "C"),
                node.text("referencePrefix", source + "-"));
        node.refuseUnknown();
        return numbering;
    }

    private static String prefix(Node node, String name, String otherwise) {
        String prefix = node.text(name, otherwise);
        if (prefix.length() > LONGEST_PREFIX) {
            node.fault(name, "is longer than " + LONGEST_PREFIX + " characters: numbers in D365 have 20 in all");
        }
        return prefix;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static PairSettings.Defaults defaults(Node node) {
        PairSettings.Defaults defaults = new PairSettings.Defaults(
                node.text("customerAccount"),
                node.text("customerGroup", "30"),
                node.text("itemNumber"),
                node.text("warehouse"),
                node.text("site"));
        node.refuseUnknown();
        return defaults;
    }
}
