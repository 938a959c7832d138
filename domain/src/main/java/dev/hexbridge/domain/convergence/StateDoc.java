package dev.hexbridge.domain.convergence;

import java.util.List;
import java.util.Optional;

/**
 * A target document whose state is converged by diff and patch: the root record and its children.
 *
 * @param root the header
 * @param children the lines, each with a key that is unique among them
 */
public record StateDoc(TargetRecord root, List<TargetRecord> children) {

    public StateDoc {
        children = List.copyOf(children);
    }

    public Optional<TargetRecord> child(String key) {
        return children.stream().filter(child -> child.key().equals(key)).findFirst();
    }
}
