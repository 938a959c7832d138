package dev.hexbridge.adapters.postgres.ownership;

import java.time.OffsetDateTime;

/**
 * The server's side of a session. While it lives, the server has not crashed since it began: a crash ends all of them.
 *
 * @param pid its process
 * @param start when that began: numbers of processes come again
 */
public record Backend(int pid, OffsetDateTime start) {}
