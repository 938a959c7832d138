package dev.hexbridge.domain.convergence;

import java.util.List;
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
     * What becomes of differences, by how far the document has got.
     *
     * @param seen the document as it was read
     * @param open the differences that are ours to send
     */
    default Ruled ruled(StateDoc seen, List<Difference> open) {
        Stage stage = stage(seen.root());
        return stage == Stage.OPEN
                ? new Ruled(open, List.of(), Optional.empty())
                : Ruled.closed(stage.words() + " in the target, and is not changed any more");
    }

    /**
     * What becomes of differences.
     *
     * @param sent those that are sent, some of them only as far as the document lets it happen
     * @param carried those that stay: other documents make up for them
     * @param hold why a person must decide: nothing is sent
     */
    record Ruled(List<Difference> sent, List<Difference> carried, Optional<Plan.Hold> hold) {

        public Ruled {
            sent = List.copyOf(sent);
            carried = List.copyOf(carried);
        }

        /** A person must decide: the document stands too far. */
        public static Ruled closed(String reason) {
            return held(Plan.Cause.CLOSED, reason, List.of());
        }

        /** A person must decide. */
        public static Ruled held(Plan.Cause cause, String reason, List<Difference> differences) {
            return new Ruled(List.of(), List.of(), Optional.of(new Plan.Hold(cause, reason, differences)));
        }
    }

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
