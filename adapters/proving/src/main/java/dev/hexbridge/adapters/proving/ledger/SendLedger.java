package dev.hexbridge.adapters.proving.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The driver's own account of every send and of every answer, on disk before anything follows from it: a thread of its
 * own writes what has come and syncs it in one go.
 */
public final class SendLedger implements AutoCloseable {

    private static final String SENT = "S";
    private static final String ACKED = "A";

    private final Path file;
    private final FileChannel channel;
    private final BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;

    private record Entry(String line, Runnable durable) {}

    private SendLedger(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        this.writer = Thread.ofPlatform().name("send-ledger").daemon().start(this::write);
    }

    /** A new ledger in a file. */
    public static SendLedger in(Path file) throws IOException {
        return new SendLedger(file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /**
     * Notes that a delivery is about to be sent.
     *
     * @param durable called on the ledger's thread once that is on disk
     */
    public void sending(String delivery, String about, Runnable durable) {
        waiting.add(new Entry(SENT + " " + delivery + " " + about + "\n", durable));
    }

    /** Notes that a delivery was answered with 2xx. */
    public void acked(String delivery, Runnable durable) {
        waiting.add(new Entry(ACKED + " " + delivery + "\n", durable));
    }

    private void write() {
        List<Entry> batch = new ArrayList<>();
        try {
            while (!closed || !waiting.isEmpty()) {
                Entry first = waiting.poll(100, java.util.concurrent.TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch);
                    flush(batch);
                    batch.clear();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the driver's ledger cannot be written", broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void flush(List<Entry> batch) throws IOException {
        StringBuilder text = new StringBuilder();
        batch.forEach(entry -> text.append(entry.line()));
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
        batch.forEach(entry -> entry.durable().run());
    }

    /**
     * What the file says.
     *
     * @param sent what each delivery that was ever sent is about, by its id
     * @param acked the ids of those that were ever answered with 2xx
     */
    public record Book(Map<String, String> sent, Set<String> acked) {}

    /** Reads the file back. */
    public Book read() throws IOException {
        Map<String, String> sent = new HashMap<>();
        Set<String> acked = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" ", 3);
            if (words[0].equals(SENT)) {
                sent.put(words[1], words[2]);
            } else {
                acked.add(words[1]);
            }
        }
        return new Book(sent, acked);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            writer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        channel.close();
    }
}
