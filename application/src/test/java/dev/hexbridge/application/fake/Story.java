package dev.hexbridge.application.fake;

import dev.hexbridge.application.fake.JournalState.Noted;
import dev.hexbridge.application.port.outbound.Deliveries.Attempt;
import dev.hexbridge.application.port.outbound.History.Step;
import dev.hexbridge.application.port.outbound.History.Timeline;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the story of what a search term names. */
record Story(JournalState state) {

    private static final int MOST_STEPS = 1_000;

    Timeline of(String term) {
        Set<EntityKey> entities = new LinkedHashSet<>();
        Terms.wanted(term).forEach(form -> entities.addAll(state.terms.getOrDefault(form, Set.of())));
        state.interpretations.values().stream()
                .map(noted -> noted.interpretation().entity())
                .filter(entity -> entity.text().equals(term.strip()))
                .forEach(entities::add);
        Set<EntityKey> told = new LinkedHashSet<>(entities);
        state.interpretations.values().stream()
                .filter(noted -> entities.contains(noted.interpretation().entity()))
                .map(noted -> noted.interpretation().related())
                .flatMap(Optional::stream)
                .forEach(told::add);
        return new Timeline(told.stream().map(EntityKey::text).toList(), steps(entities, told));
    }

    /** All steps of what was named; of what belongs to it, only those due to the receipts of what was named. */
    private List<Step> steps(Set<EntityKey> entities, Set<EntityKey> told) {
        List<Step> steps = new ArrayList<>();
        Set<Position> receipts = state.interpretations.values().stream()
                .filter(noted -> entities.contains(noted.interpretation().entity()))
                .map(noted -> noted.interpretation().recorded().position())
                .collect(Collectors.toSet());
        state.interpretations.values().stream()
                .filter(noted -> entities.contains(noted.interpretation().entity()))
                .forEach(noted -> interpreted(noted, steps));
        state.deliveries.stream()
                .filter(attempt -> entities.contains(attempt.key().source())
                        || (told.contains(attempt.key().source()) && receipts.contains(attempt.snapshot())))
                .forEach(attempt -> steps.add(attempted(attempt)));
        steps.sort(Comparator.comparing(Step::at));
        return List.copyOf(steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size()));
    }

    private static void interpreted(Noted noted, List<Step> steps) {
        Receipt receipt = noted.interpretation().recorded().receipt();
        String entity = noted.interpretation().entity().text();
        String verdict =
                noted.interpretation().verdict().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        String shop = receipt.root().connection().value();
        steps.add(new Step(
                receipt.receivedAt(), entity, shop, "received", receipt.origin().topic(), Map.of()));
        steps.add(new Step(noted.at(), entity, "hexbridge", "interpreted", verdict, Map.of()));
    }

    private static Step attempted(Attempt attempt) {
        Map<String, String> detail =
                Map.of("target-number", attempt.targetId().orElse(""), "notes", String.join("; ", attempt.notes()));
        return new Step(
                attempt.at(),
                attempt.key().source().text(),
                attempt.key().target().value(),
                attempt.step().token(),
                attempt.result().token(),
                detail);
    }
}
