package dev.hexbridge.domain.convergence;

import java.util.Optional;

/** Every document is open, every field the source's, every total right. */
record OpenRules() implements AmendmentRules {

    @Override
    public StateDoc wanted(StateDoc document) {
        return document;
    }

    @Override
    public Stage stage(TargetRecord root) {
        return Stage.OPEN;
    }

    @Override
    public boolean isOurs(String childKey) {
        return false;
    }

    @Override
    public FieldRule rule(String kind, String field) {
        return FieldRule.SEND_OR_ASK;
    }

    @Override
    public boolean empties(String kind, String field) {
        return false;
    }

    @Override
    public Optional<String> objection(StateDoc patched) {
        return Optional.empty();
    }

    @Override
    public Optional<Verification> verification() {
        return Optional.empty();
    }
}
