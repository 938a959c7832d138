package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.Desired;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.mapping.CompiledMap;
import dev.hexbridge.domain.mapping.CustomerInput;
import dev.hexbridge.domain.mapping.Mapped;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.pair.CustomerSettings;
import dev.hexbridge.domain.pair.Pair;
import dev.hexbridge.domain.pair.PairSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The account that a buyer should have: one that the pair's rules recognise as the buyer's, or a new one under a number
 * of ours or of the ERP's.
 */
record CustomerWish(Pair pair, CompiledMap map) {

    Wish of(EntityKey key, Order order, SourceVersion version) {
        PairSettings settings = pair.settings();
        BuyerRecord buyer = BuyerRecord.of(order, key.id(), settings.customers());
        CustomerInput input = new CustomerInput(
                buyer.customer(),
                settings,
                settings.money().currencyOf(order.money()),
                buyer.taxId().map(taxId -> taxId.normal()),
                PostalAddresses.of(order, settings.customers().addresses()));
        return switch (map.apply(input)) {
            case Mapped.Failed failed -> new Wish.Refused(MapFaults.failure(failed));
            case Mapped.Made made -> ready(made, key, buyer, version);
        };
    }

    private Wish ready(Mapped.Made made, EntityKey key, BuyerRecord buyer, SourceVersion version) {
        PairSettings settings = pair.settings();
        CustomerSettings customers = settings.customers();
        Optional<String> account = customers.numbering() == CustomerSettings.Numbering.SUPPLIED
                ? Optional.of(settings.numbering().customerPrefix() + key.id())
                : Optional.empty();
        String reference = settings.numbering().referencePrefix() + key.id();
        StateDoc mapped = PostalAddresses.keyed(made.document());
        StateDoc document = MatchChain.referenceField(customers.matching())
                .map(field -> bearing(mapped, field, reference))
                .orElse(mapped);
        List<Match> matches = MatchChain.of(customers.matching(), buyer, account, reference);
        Optional<TargetRef> ref =
                account.map(number -> new TargetRef(document.root().kind(), number));
        Desired desired = new Desired(document, ref, matches, version, map.version(), Optional.empty())
                .implying(Set.of(PostalAddresses.key(document.root())));
        return new Wish.Ready(desired, made.notes());
    }

    /** With our name for the buyer, by which the account is found again. */
    private static StateDoc bearing(StateDoc document, String field, String reference) {
        TreeMap<String, FieldValue> fields = new TreeMap<>(document.root().fields());
        fields.put(field, new FieldValue.Text(reference));
        TargetRecord root =
                new TargetRecord(document.root().kind(), document.root().key(), fields);
        return new StateDoc(root, document.children());
    }
}
