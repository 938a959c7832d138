package dev.hexbridge.adapters.proving.scene;

import dev.hexbridge.adapters.proving.wire.Wire;

/**
 * One engine and its own ways to the database and to D365, so that what befalls it befalls no other.
 *
 * @param engine the engine's process
 * @param database the way to PostgreSQL
 * @param erp the way to D365
 */
public record Berth(EngineUnit engine, Wire database, Wire erp) {}
