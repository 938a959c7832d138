package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.History.DeadLetter;
import dev.hexbridge.application.port.outbound.History.Group;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict.Quarantined;
import dev.hexbridge.domain.delivery.Failure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Groups of like failures. */
record Groups(JournalState state) {

    private static final int SAMPLES = 3;

    /** A member and what its group says of it. */
    private record Member(String group, String place, Optional<String> field, DeadLetter letter) {}

    List<Group> all() {
        TreeMap<String, List<Member>> groups = new TreeMap<>();
        members().stream()
                .sorted(Comparator.comparing(member -> member.letter().since()))
                .forEach(member -> groups.computeIfAbsent(member.group(), unused -> new ArrayList<>())
                        .add(member));
        return groups.values().stream()
                .map(Groups::group)
                .sorted(Comparator.comparing(Group::oldest).thenComparing(Group::id))
                .toList();
    }

    private List<Member> members() {
        List<Member> members = new ArrayList<>();
        state.dirty.values().stream()
                .filter(row -> row.isParked() && !row.group().isEmpty())
                .forEach(row -> members.add(new Member(
                        row.group(),
                        row.key().mark().key().target().value(),
                        row.failure().flatMap(Failure::field),
                        Words.deadLetter(row))));
        state.interpretations
                .values()
                .forEach(noted -> Words.quarantined(noted)
                        .ifPresent(letter -> members.add(new Member(
                                noted.group(),
                                noted.interpretation().entity().connection().value(),
                                noted.interpretation().verdict() instanceof Quarantined it
                                        ? it.failure().field()
                                        : Optional.empty(),
                                letter))));
        return members;
    }

    private static Group group(List<Member> members) {
        Member first = members.getFirst();
        return new Group(
                first.group(),
                first.place(),
                first.field(),
                members.size(),
                first.letter().since(),
                members.getLast().letter().since(),
                members.stream()
                        .limit(SAMPLES)
                        .map(member -> member.letter().key())
                        .toList(),
                first.letter().problem());
    }
}
