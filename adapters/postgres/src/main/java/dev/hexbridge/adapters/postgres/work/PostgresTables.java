package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.application.port.outbound.Audit;
import dev.hexbridge.application.port.outbound.Corrections;
import dev.hexbridge.application.port.outbound.Deliveries;
import dev.hexbridge.application.port.outbound.DirtyKeys;
import dev.hexbridge.application.port.outbound.Interpretations;
import dev.hexbridge.application.port.outbound.Links;
import dev.hexbridge.application.port.outbound.PaymentLedgers;
import dev.hexbridge.application.port.outbound.Positions;
import dev.hexbridge.application.port.outbound.Reservations;
import dev.hexbridge.application.port.outbound.SentDocuments;
import dev.hexbridge.application.port.outbound.Snapshots;
import dev.hexbridge.application.port.outbound.UnitOfWork.Tables;
import dev.hexbridge.application.port.outbound.Waypoints;

/** The tables of one transaction. */
record PostgresTables(Scope scope, PostgresUnitOfWork.Parts parts) implements Tables {

    @Override
    public Positions positions() {
        return new PositionTable(scope);
    }

    @Override
    public Interpretations interpretations() {
        return new InterpretationTable(scope, parts);
    }

    @Override
    public Snapshots snapshots() {
        return new SnapshotTable(scope, parts.sealer().veil());
    }

    @Override
    public Waypoints waypoints() {
        return new WaypointTable(scope);
    }

    @Override
    public DirtyKeys dirtyKeys() {
        return new DirtyKeyTable(scope, parts.clock());
    }

    @Override
    public SentDocuments sentDocuments() {
        return new SentDocumentTable(scope, parts.sealer());
    }

    @Override
    public Links links() {
        return new LinkTable(scope, parts);
    }

    @Override
    public Reservations reservations() {
        return new ReservationTable(scope, parts);
    }

    @Override
    public Deliveries deliveries() {
        return new DeliveryTable(scope);
    }

    @Override
    public Corrections corrections() {
        return new CorrectionTable(scope, parts);
    }

    @Override
    public PaymentLedgers payments() {
        return new PaymentTable(scope, parts);
    }

    @Override
    public Audit audit() {
        return new AuditTable(scope);
    }
}
