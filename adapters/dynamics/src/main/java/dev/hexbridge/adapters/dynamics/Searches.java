package dev.hexbridge.adapters.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.dynamics.odata.Addresses;
import dev.hexbridge.adapters.dynamics.odata.Records;
import dev.hexbridge.adapters.dynamics.odata.Table;
import dev.hexbridge.application.port.outbound.TargetSystem.Lookup;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.Desired.Strength;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.TargetRef;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The ways to find a document. */
final class Searches {

    private Searches() {}

    static Search of(Sighting sighting, Lookup lookup, Addresses addresses) {
        return switch (lookup) {
            case Lookup.ByRef byRef -> new ByKey(sighting, byRef.ref(), addresses);
            case Lookup.ByMatch byMatch -> new ByValue(sighting, byMatch.matches(), addresses);
        };
    }

    /** The root by its key and the lines by their parent, in one go. */
    private record ByKey(Sighting sighting, TargetRef ref, Addresses addresses) implements Search {

        @Override
        public List<String> urls() {
            String root = addresses.root(sighting.table(), sighting.company(), ref.id(), sighting.rootFields());
            return sighting.lines()
                    .map(lines -> List.of(root, sighting.linesUrl(addresses, lines, ref.id())))
                    .orElse(List.of(root));
        }

        @Override
        public Step next(List<Fetched> answers) {
            return switch (answers.getFirst()) {
                case Fetched.Failed failed -> new Step.Over(failed.outcome());
                case Fetched.Nothing nothing -> absent();
                case Fetched.Rows rows ->
                    new Step.Over(
                            answers.size() == 1
                                    ? sighting.seen(rows.list().getFirst(), List.of())
                                    : sighting.seen(rows.list().getFirst(), answers.get(1)));
            };
        }
    }

    /** All roots that any of the rules fits; which rule counts is decided here, not by the ERP's idea of equality. */
    private record ByValue(Sighting sighting, List<Match> matches, Addresses addresses) implements Search {

        @Override
        public List<String> urls() {
            return matches.isEmpty()
                    ? List.of()
                    : List.of(addresses.matching(sighting.table(), sighting.company(), matches, sighting.rootFields()));
        }

        @Override
        public Step next(List<Fetched> answers) {
            if (answers.isEmpty()) {
                return absent();
            }
            return switch (answers.getFirst()) {
                case Fetched.Failed failed -> new Step.Over(failed.outcome());
                case Fetched.Nothing nothing -> absent();
                case Fetched.Rows rows -> decide(rows.list());
            };
        }

        private Step decide(List<JsonNode> rows) {
            List<JsonNode> fitting = matches.stream()
                    .map(match -> fitting(rows, match))
                    .filter(list -> !list.isEmpty())
                    .findFirst()
                    .orElse(List.of());
            Set<String> ids = ids(fitting);
            return switch (ids.size()) {
                case 0 -> absent();
                case 1 -> found(fitting.getFirst());
                default -> new Step.Over(new ReadOutcome.Ambiguous(List.copyOf(ids)));
            };
        }

        /** What a rule finds; a hint that several fit finds nothing. */
        private List<JsonNode> fitting(List<JsonNode> rows, Match match) {
            List<JsonNode> found = rows.stream().filter(row -> fits(row, match)).toList();
            return match.strength() == Strength.HINT && ids(found).size() > 1 ? List.of() : found;
        }

        private Set<String> ids(List<JsonNode> rows) {
            return rows.stream().map(this::id).collect(Collectors.toCollection(TreeSet::new));
        }

        private Step found(JsonNode root) {
            return sighting.lines()
                    .<Step>map(lines -> new Step.Lines(root, sighting.linesUrl(addresses, lines, id(root))))
                    .orElseGet(() -> new Step.Over(sighting.seen(root, List.of())));
        }

        /** Case carries no meaning in the ERP's comparisons, so none here. */
        private boolean fits(JsonNode row, Match match) {
            String value = Records.text(row, match.field());
            return match.values().stream().anyMatch(value::equalsIgnoreCase)
                    && Records.text(row, Table.COMPANY).equalsIgnoreCase(sighting.company());
        }

        private String id(JsonNode row) {
            return Records.text(row, sighting.table().identity());
        }
    }

    private static Search.Step absent() {
        return new Search.Step.Over(new ReadOutcome.Answer(new Observed.Absent()));
    }
}
