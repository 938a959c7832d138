package dev.hexbridge.application.port.outbound;

import java.time.Duration;
import java.util.Map;

/** What the engine tells the operators while it works: the source of metrics and logs. Never carries personal data. */
public interface Signals {

    /** A delivery was taken, recognised as a duplicate, refused or turned away. */
    void received(String connection, String result);

    /** A batch of receipts was interpreted; how many got which verdict. */
    void interpreted(Map<String, Integer> verdicts);

    /**
     * One attempt ended: the one wide event of the relay.
     *
     * @param attempt what was tried and how it ended
     * @param attempts which attempt in a row it was, from 1
     */
    void attempted(Deliveries.Attempt attempt, int attempts);

    /** From arrival of the receipt to the target's confirmation. */
    void settled(String target, Duration sinceReceived);

    /**
     * In which version a system is spoken to, and for how long yet.
     *
     * @param asAsked whether the system serves that version and supports it
     * @param daysLeft for how many days it will, at least; negative once that is over
     */
    void version(String connection, boolean asAsked, long daysLeft);

    /** Something that an operator should know and that no metric tells. */
    void noticed(String message, Map<String, String> facts);
}
