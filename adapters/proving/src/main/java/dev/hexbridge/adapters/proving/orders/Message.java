package dev.hexbridge.adapters.proving.orders;

/**
 * One webhook before it is signed.
 *
 * @param number which one of the stream, from 0
 * @param order which order it speaks of
 * @param topic its topic
 * @param body its body
 */
@SuppressWarnings("ArrayRecordComponent")
public record Message(int number, int order, String topic, byte[] body) {

    /** Whether it is the order's first. */
    public boolean isCreation() {
        return topic.equals(Stream.CREATED);
    }
}
