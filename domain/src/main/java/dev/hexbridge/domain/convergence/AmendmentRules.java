package dev.hexbridge.domain.convergence;

import java.util.Optional;

/** How a document of one kind may be changed once it exists. Pure. */
public interface AmendmentRules {

    /** The document with the fields added that must be read besides: where it stands, and what people may change. */
    StateDoc wanted(StateDoc document);

    /** Where a document stands, by the root record as it was read. */
    Stage stage(TargetRecord root);

    /**
     * Whether a child with this key can only have been made by us, in whatever version. What was sent and never settled
     * is told by this from what people added.
     */
    boolean isOurs(String childKey);

    /** What is done with a field of a record that exists. */
    FieldRule rule(String kind, String field);

    /** Whether a field is emptied in the target once the source has no value for it any more. */
    boolean empties(String kind, String field);

    /**
     * Why a document must not come to be as it would after a change.
     *
     * @param patched the document as it would be, without children that are people's own
     * @return the reason in plain words; empty where nothing speaks against it
     */
    Optional<String> objection(StateDoc patched);

    /** What the target has to have computed before a document of ours goes on; empty where nobody looks. */
    Optional<Verification> verification();
}
