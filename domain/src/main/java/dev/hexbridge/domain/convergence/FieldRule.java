package dev.hexbridge.domain.convergence;

/** What is done with a field of a record that exists, where the source's value is another than was settled. */
public enum FieldRule {
    /** It is sent; where people in the target changed it too, a person decides. */
    SEND_OR_ASK,
    /** It is sent, whatever people in the target made of it. */
    SEND,
    /** It is sent, unless people in the target changed it: then theirs stays. */
    YIELD,
    /** It is the target's once the record exists. */
    LEAVE,
    /** The target cannot change it: a person decides. */
    FIXED
}
