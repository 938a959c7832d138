package dev.hexbridge.adapters.dynamics.odata;

import java.util.Optional;
import java.util.Set;

/**
 * Where a kind of document lives in the ERP.
 *
 * @param kind the kind of its root record
 * @param set the entity set
 * @param identity the field that names the document within its company
 * @param created the field with the time at which the ERP made the record; empty where it keeps none
 * @param lines where its children live
 * @param postings where it is told how much of its children is delivered; empty where nothing is
 */
public record Table(
        String kind,
        String set,
        String identity,
        Optional<String> created,
        Optional<Lines> lines,
        Optional<Postings> postings) {

    /** The company of a record, part of every key. */
    public static final String COMPANY = "dataAreaId";

    /**
     * Where the children of a document live.
     *
     * @param kind the kind of the records
     * @param set the entity set
     * @param parent the field with the parent's identity
     * @param ownKey by what a record is found again
     * @param rowId the field by which the ERP itself names the record
     * @param withinParent whether that names it only together with its parent
     * @param onDemand whether they are read only where some are wanted
     */
    public record Lines(
            String kind,
            String set,
            String parent,
            ChildKey ownKey,
            String rowId,
            boolean withinParent,
            boolean onDemand) {}

    /**
     * Where it is told how much of a document's children is posted. The children's own set does not.
     *
     * @param set the entity set, a row for each posting of a child
     * @param parent the field with the parent's identity
     * @param rowId the field with the ERP's name of the child
     * @param quantity the field with the quantity posted
     * @param field under which name the sum stands in the child, as it is read
     * @param stages in which stages of the document it is worth a look
     */
    public record Postings(String set, String parent, String rowId, String quantity, String field, Stages stages) {}

    /**
     * Stages of a document.
     *
     * @param field the root's field that tells the stage
     * @param values the stages
     */
    public record Stages(String field, Set<String> values) {

        public Stages {
            values = Set.copyOf(values);
        }
    }

    Table in(Names names) {
        return new Table(
                kind,
                names.set(kind, set),
                identity,
                created,
                lines.map(line -> new Lines(
                        line.kind(),
                        names.set(line.kind(), line.set()),
                        line.parent(),
                        line.ownKey(),
                        line.rowId(),
                        line.withinParent(),
                        line.onDemand())),
                postings);
    }

    /** Gives a kind its configured entity set. */
    interface Names {
        String set(String kind, String usual);
    }
}
