package dev.hexbridge.adapters.dynamics.odata;

import java.util.Optional;

/**
 * Where a kind of document lives in the ERP.
 *
 * @param kind the kind of its root record
 * @param set the entity set
 * @param identity the field that names the document within its company
 * @param created the field with the time at which the ERP made the record; empty where it keeps none
 * @param lines where its children live
 */
public record Table(String kind, String set, String identity, Optional<String> created, Optional<Lines> lines) {

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
     * @param onDemand whether they are read only where some are wanted
     */
    public record Lines(String kind, String set, String parent, ChildKey ownKey, String rowId, boolean onDemand) {}

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
                        line.onDemand())));
    }

    /** Gives a kind its configured entity set. */
    interface Names {
        String set(String kind, String usual);
    }
}
