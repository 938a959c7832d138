package dev.hexbridge.adapters.postgres.sql;

/** The advisory locks of the journal: pairs of a class, which names the program, and an object. */
public final class Locks {

    /** {@code HEXB}: locks of which there is one each. */
    public static final int ONE = 0x48455842;

    /** {@code HEXW}: one lock for each writer, by its id. */
    public static final int WRITER = 0x48455857;

    /** Held by the engine that owns the slots, for the life of its session. */
    public static final int OWNER = 1;

    /** Shared by every transaction that writes; taken alone by a takeover, which so waits for the last of them. */
    public static final int FENCE = 2;

    private Locks() {}
}
