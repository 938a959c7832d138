package dev.hexbridge.adapters.proving.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One keep-alive connection: a request goes out, its answer comes in, then the next. */
final class Lane {

    private static final int LONGEST_ANSWER = 16_384;

    private final InetSocketAddress address;
    private final ByteBuffer in = ByteBuffer.allocate(LONGEST_ANSWER);
    private SocketChannel channel;
    private ByteBuffer out = ByteBuffer.allocate(0);
    private int message = -1;
    private long intended;

    private Lane(InetSocketAddress address, SocketChannel channel) {
        this.address = address;
        this.channel = channel;
    }

    static Lane open(InetSocketAddress address, Selector selector) throws IOException {
        Lane lane = new Lane(address, connected(address));
        lane.register(selector);
        return lane;
    }

    /** Takes the place of a connection that the other side has closed. */
    void reopen(Selector selector) throws IOException {
        channel.close();
        channel = connected(address);
        register(selector);
        message = -1;
    }

    private static SocketChannel connected(InetSocketAddress address) throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return channel;
    }

    private void register(Selector selector) throws IOException {
        channel.register(selector, SelectionKey.OP_READ, this);
        in.clear();
    }

    /** Sends a request; what the kernel does not take at once goes when it is ready for it. */
    void send(ByteBuffer request, int number, long meantFor, Selector selector) throws IOException {
        out = request;
        message = number;
        intended = meantFor;
        flush(selector);
    }

    void flush(Selector selector) throws IOException {
        channel.write(out);
        int wanted = out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        SelectionKey key = channel.keyFor(selector);
        if (key.interestOps() != wanted) {
            key.interestOps(wanted);
        }
    }

    /**
     * Reads on.
     *
     * @return the status of the answer; 0 while it is not whole; -1 if the connection is gone
     */
    int read() throws IOException {
        int count = channel.read(in);
        if (count <= 0) {
            return count < 0 ? -1 : 0;
        }
        int end = end();
        if (end < 0 || in.position() < end) {
            return 0;
        }
        int status = Integer.parseInt(new String(in.array(), 9, 3, StandardCharsets.US_ASCII));
        in.clear();
        return status;
    }

    /** Where the answer ends; -1 while its head is not whole. */
    private int end() throws IOException {
        byte[] bytes = in.array();
        for (int i = 3; i < in.position(); i++) {
            if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
                return i + 1 + length(new String(bytes, 0, i, StandardCharsets.US_ASCII));
            }
        }
        if (!in.hasRemaining()) {
            throw new IOException("an answer is longer than " + LONGEST_ANSWER + " bytes");
        }
        return -1;
    }

    private static int length(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length:");
        return at < 0
                ? 0
                : Integer.parseInt(
                        lower.substring(at + 15, lower.indexOf('\r', at)).strip());
    }

    int message() {
        return message;
    }

    long intended() {
        return intended;
    }

    void close() throws IOException {
        channel.close();
    }
}
