package dev.hexbridge.adapters.proving.wire;

import java.time.Instant;

/**
 * A connection through a wire, as the server sees it. Ports come again, so a port alone names nobody.
 *
 * @param port the port from which it came
 * @param since when it was opened
 */
public record Passage(int port, Instant since) {}
