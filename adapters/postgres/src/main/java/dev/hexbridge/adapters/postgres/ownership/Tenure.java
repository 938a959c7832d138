package dev.hexbridge.adapters.postgres.ownership;

/** How things stand with the slots. */
public sealed interface Tenure {

    /**
     * They are ours.
     *
     * @param owner by what right we write
     * @param backend the session that holds them
     */
    record Held(Owner owner, Backend backend) implements Tenure {}

    /** The session that held them is gone; they are being taken again, unless somebody else has taken them. */
    record Away() implements Tenure {}

    /** Another engine has them, or we have given them back. */
    record Over() implements Tenure {}
}
