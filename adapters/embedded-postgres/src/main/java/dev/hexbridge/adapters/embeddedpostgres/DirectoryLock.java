package dev.hexbridge.adapters.embeddedpostgres;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds a data directory for this process. The operating system gives the lock back when the process dies, however it
 * dies: whoever holds it knows that a server still found running there is an orphan.
 */
final class DirectoryLock implements Closeable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock acquire(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DirectoryLock(channel);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // Answered below, like a lock held by another process.
        }
        channel.close();
        throw new IllegalStateException("another running Hexbridge uses " + dataDirectory);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
