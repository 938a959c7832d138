package dev.hexbridge.adapters.proving.load;

import dev.hexbridge.adapters.proving.orders.Message;
import dev.hexbridge.adapters.proving.orders.Stream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests made and signed before anything is measured, outside the heap: sending one is handing its bytes to the
 * kernel.
 */
final class Cargo {

    private static final int SLAB = 1 << 26;

    private final List<ByteBuffer> slabs = new ArrayList<>();
    private final ByteBuffer[] requests;
    private final int[] orders;
    private final int firstOrder;
    private long bodyBytes;

    private Cargo(int messages, int firstOrder) {
        this.requests = new ByteBuffer[messages];
        this.orders = new int[messages];
        this.firstOrder = firstOrder;
    }

    /** The requests that bring this many new orders, and the edits among them. */
    static Cargo of(Stream stream, int orders, Envelope envelope) {
        Cargo cargo = new Cargo(Stream.messages(orders), stream.first());
        for (int i = 0; i < cargo.requests.length; i++) {
            Message message = stream.message(i);
            cargo.requests[i] = cargo.stowed(envelope.seal(message));
            cargo.orders[i] = message.order() - stream.first();
            cargo.bodyBytes += message.body().length;
        }
        return cargo;
    }

    private ByteBuffer stowed(ByteBuffer request) {
        if (slabs.isEmpty() || slabs.getLast().remaining() < request.remaining()) {
            slabs.add(ByteBuffer.allocateDirect(SLAB));
        }
        ByteBuffer slab = slabs.getLast();
        ByteBuffer place = slab.slice(slab.position(), request.remaining());
        slab.put(request);
        return place;
    }

    int size() {
        return requests.length;
    }

    /** A view of a request of which nothing is sent yet. */
    ByteBuffer request(int message) {
        return requests[message].duplicate();
    }

    /** Which order a message speaks of, counted from the cargo's first. */
    int order(int message) {
        return orders[message];
    }

    int firstOrder() {
        return firstOrder;
    }

    /** The mean length of a body. */
    long bodyBytes() {
        return Math.round((double) bodyBytes / Math.max(1, requests.length));
    }
}
