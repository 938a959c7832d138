package dev.hexbridge.domain.convergence;

import dev.hexbridge.domain.message.SourceVersion;
import java.util.TreeMap;

/**
 * What was last settled with the target: the memory that makes a repetition cost nothing.
 *
 * @param ref the document in the target; unnumbered where it was settled that there is to be none
 * @param document the mapped fields as settled
 * @param version the source snapshot that they were made from
 * @param mapVersion the version of the map that made them
 * @param revision how many times this link has been settled; part of every operation's idempotency key
 */
public record Agreed(TargetRef ref, StateDoc document, SourceVersion version, int mapVersion, long revision) {

    /** Whether it was settled that there is a document. */
    public boolean isPresent() {
        return ref.isNumbered();
    }

    /**
     * A note in the root of a settled document that it changes no more: what is desired beyond it, or less, is for other
     * documents to make up for.
     */
    private static final String CARRIED = "carried";

    /** Whether other documents make up, or once made up, for a difference that this one keeps. */
    public boolean isCarried() {
        return isCarried(document);
    }

    static boolean isCarried(StateDoc document) {
        return document.root().fields().containsKey(CARRIED);
    }

    /** What was settled, without notes of ours. */
    public StateDoc held() {
        TargetRecord root = document.root();
        TreeMap<String, FieldValue> fields = new TreeMap<>(root.fields());
        fields.remove(CARRIED);
        return new StateDoc(new TargetRecord(root.kind(), root.key(), fields), document.children());
    }

    /** The document with that note. */
    static StateDoc carried(StateDoc document) {
        TargetRecord root = document.root();
        TreeMap<String, FieldValue> fields = new TreeMap<>(root.fields());
        fields.put(CARRIED, new FieldValue.Text("Yes"));
        return new StateDoc(new TargetRecord(root.kind(), root.key(), fields), document.children());
    }

    /** The same with other fields. */
    Agreed with(StateDoc other) {
        return new Agreed(ref, other, version, mapVersion, revision);
    }
}
