package dev.hexbridge.adapters.proving.tormented;

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
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.application.port.outbound.Waypoints;

/**
 * The tables of one transaction with other links.
 *
 * @param tables the tables
 * @param links takes the place of their links
 */
record OtherLinks(UnitOfWork.Tables tables, Links links) implements UnitOfWork.Tables {

    @Override
    public Positions positions() {
        return tables.positions();
    }

    @Override
    public Interpretations interpretations() {
        return tables.interpretations();
    }

    @Override
    public Snapshots snapshots() {
        return tables.snapshots();
    }

    @Override
    public DirtyKeys dirtyKeys() {
        return tables.dirtyKeys();
    }

    @Override
    public SentDocuments sentDocuments() {
        return tables.sentDocuments();
    }

    @Override
    public Reservations reservations() {
        return tables.reservations();
    }

    @Override
    public Deliveries deliveries() {
        return tables.deliveries();
    }

    @Override
    public Waypoints waypoints() {
        return tables.waypoints();
    }

    @Override
    public Audit audit() {
        return tables.audit();
    }

    @Override
    public Corrections corrections() {
        return tables.corrections();
    }

    @Override
    public PaymentLedgers payments() {
        return tables.payments();
    }
}
