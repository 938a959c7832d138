package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Many connections send one byte at a time, some in their headers, some in their bodies. The others must not notice. */
record SlowLoris() implements Fault {

    private static final int CONNECTIONS = 60;
    private static final int BYTES = 15;
    private static final long PAUSE_MS = 200;

    @Override
    public String kind() {
        return "slow-loris";
    }

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
        var ready = stage.fleet().serving().engine().ready();
        if (ready.isEmpty()) {
            return 0;
        }
        URI door = URI.create(ready.get().addresses().getOrDefault("http", ""));
        String path = stage.emulators().shops().getFirst().path();
        List<Socket> sockets = new ArrayList<>();
        long acked = stage.courier().account().acked();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                Socket socket = new Socket(door.getHost(), door.getPort());
                sockets.add(socket);
                String end = i % 2 == 0 ? "" : "Content-Length: 100\r\n\r\n";
                drip(socket, "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + end);
            }
            for (int i = 0; i < BYTES; i++) {
                Moments.pass(PAUSE_MS);
                sockets.forEach(socket -> drip(socket, "x"));
            }
            return stage.courier().account().acked() > acked ? CONNECTIONS : 0;
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static void drip(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            // The engine had enough of it, as it should in the end.
        }
    }
}
