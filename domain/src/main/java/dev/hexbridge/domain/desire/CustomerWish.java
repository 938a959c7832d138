package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.Desired;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.mapping.CompiledMap;
import dev.hexbridge.domain.mapping.CustomerInput;
import dev.hexbridge.domain.mapping.Mapped;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.pair.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The account that a buyer should have: found by its number, e-mail address or phone number, in this order, or made
 * under a number of ours.
 */
record CustomerWish(Pair pair, CompiledMap map) {

    /** The field that holds an account's number. */
    private static final String ACCOUNT = "CustomerAccount";

    /** The mapped fields by which an account is found that we did not make. */
    private static final List<String> CONTACTS = List.of("PrimaryContactEmail", "PrimaryContactPhone");

    Wish of(EntityKey key, Order order, SourceVersion version) {
        Customer customer = BuyerRecord.of(order, key.id());
        CustomerInput input = new CustomerInput(
                customer,
                pair.settings(),
                order.money().currency(pair.settings().money().view()));
        return switch (map.apply(input)) {
            case Mapped.Failed failed -> new Wish.Refused(MapFaults.failure(failed));
            case Mapped.Made made -> ready(made, pair.settings().numbering().customerPrefix() + key.id(), version);
        };
    }

    private Wish ready(Mapped.Made made, String account, SourceVersion version) {
        TargetRef ref = new TargetRef(made.document().root().kind(), account);
        List<Match> matches = new ArrayList<>();
        matches.add(new Match(ACCOUNT, account));
        CONTACTS.forEach(
                field -> text(made.document(), field).ifPresent(value -> matches.add(new Match(field, value))));
        Desired desired =
                new Desired(made.document(), Optional.of(ref), matches, version, map.version(), Optional.empty());
        return new Wish.Ready(desired, made.notes());
    }

    private static Optional<String> text(StateDoc document, String field) {
        return document.root().fields().get(field) instanceof FieldValue.Text text
                        && !text.value().isBlank()
                ? Optional.of(text.value())
                : Optional.empty();
    }
}
