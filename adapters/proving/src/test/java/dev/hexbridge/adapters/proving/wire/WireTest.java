package dev.hexbridge.adapters.proving.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a wire does to a request and its answer, as the server and the client see it. */
class WireTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String REQUEST = "POST /data/$batch HTTP/1.1\r\n\r\n--changeset";
    private static final String ANSWER = "HTTP/1.1 200 OK\r\n\r\n";

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void whatNobodyBitesPassesByteForByte() throws Exception {
        Exchange exchange = exchange(wire -> {});

        assertEquals(REQUEST, exchange.arrived());
        assertEquals(ANSWER, exchange.answered());
    }

    @Test
    void aCutBeforeTheAnswerLetsTheWholeRequestArrive() throws Exception {
        Exchange exchange = exchange(wire -> wire.arm(Bite.write(Bite.Kind.BEFORE_ANSWER)));

        assertEquals(REQUEST, exchange.arrived());
        assertEquals("", exchange.answered());
    }

    @Test
    void aCutInTheMiddleOfTheRequestLetsHalfOfItArrive() throws Exception {
        Exchange exchange = exchange(wire -> wire.arm(Bite.write(Bite.Kind.MID_REQUEST)));

        assertEquals(REQUEST.substring(0, REQUEST.length() / 2), exchange.arrived());
        assertEquals("", exchange.answered());
    }

    @Test
    void aCutInTheMiddleOfTheAnswerLetsHalfOfItArrive() throws Exception {
        Exchange exchange = exchange(wire -> wire.arm(Bite.write(Bite.Kind.MID_ANSWER)));

        assertEquals(REQUEST, exchange.arrived());
        assertTrue(ANSWER.startsWith(exchange.answered()) && exchange.answered().length() < ANSWER.length());
    }

    private record Exchange(String arrived, String answered) {}

    private interface Arming {
        void arm(Wire wire);
    }

    private static Exchange exchange(Arming arming) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Wire wire = Wire.open(VERTX, server.getLocalPort());
                Socket client = new Socket(InetAddress.getLoopbackAddress(), wire.port())) {
            arming.arm(wire);
            CompletableFuture<String> arrived = CompletableFuture.supplyAsync(() -> served(server));
            client.setSoTimeout(10_000);
            client.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[ANSWER.length()];
            int length = read(client, answer);
            return new Exchange(
                    arrived.get(10, TimeUnit.SECONDS), new String(answer, 0, length, StandardCharsets.US_ASCII));
        }
    }

    private static int read(Socket socket, byte[] into) throws IOException {
        try {
            return socket.getInputStream().readNBytes(into, 0, into.length);
        } catch (SocketException reset) {
            return 0;
        }
    }

    private static String served(ServerSocket server) {
        try (Socket peer = server.accept()) {
            byte[] request = new byte[REQUEST.length()];
            int length = read(peer, request);
            if (length == request.length) {
                peer.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
            }
            return new String(request, 0, length, StandardCharsets.US_ASCII);
        } catch (IOException gone) {
            return "";
        }
    }
}
