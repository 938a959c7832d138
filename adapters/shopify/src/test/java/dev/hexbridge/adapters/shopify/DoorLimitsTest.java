package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.adapters.shopify.door.Limits;
import dev.hexbridge.application.port.inbound.ReceiveChange.Acceptance;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only raw sockets can say: bodies without end, bodies that never come, heads that lie. */
class DoorLimitsTest {

    private static final int CAP = 1 << 20;
    private static final String HEAD =
            "POST " + DoorStage.PATH + " HTTP/1.1\r\nHost: x\r\nX-Shopify-Topic: orders/create\r\n"
                    + "X-Shopify-Shop-Domain: " + DoorStage.DOMAIN + "\r\n";

    private final DoorStage stage = new DoorStage(new Limits(CAP, Duration.ofMillis(700), Duration.ofSeconds(5)));

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aBodyOfExactlyTheCapIsTaken() throws Exception {
        assertEquals(200, stage.status(stage.signed("x".repeat(CAP))));
    }

    @Test
    void aBodyThatAnnouncesTooMuchIsRefusedBeforeItIsRead() throws Exception {
        assertEquals("HTTP/1.1 413 Request Entity Too Large", raw(HEAD + "Content-Length: " + (CAP + 1) + "\r\n\r\n"));
        assertEquals(List.of("acme too_large"), stage.signals);
    }

    @Test
    void aChunkedBodyIsCutOffAtTheCapThoughItsSignatureIsRight() throws Exception {
        String body = "x".repeat(CAP + 1);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        var request = stage.signed(body)
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(bytes)))
                .version(Version.HTTP_1_1);

        assertEquals(413, stage.status(request));
        assertTrue(stage.received.isEmpty());
    }

    @Test
    void aBodyWithoutEndIsHungUpOn() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stage.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(ascii(HEAD + "Transfer-Encoding: chunked\r\n\r\n"));
            byte[] chunk = ascii("10000\r\n" + "x".repeat(0x10000) + "\r\n");
            int sent = 0;
            try {
                for (; sent < 1_000; sent++) {
                    out.write(chunk);
                }
            } catch (IOException hungUp) {
                // as it should be
            }
            assertTrue(sent < 1_000, "64 MB were taken");
        }
        assertEquals(List.of("acme too_large"), stage.signals);
    }

    @Test
    void aBodyThatDoesNotComeIsGivenUp() throws Exception {
        assertEquals("HTTP/1.1 408 Request Timeout", raw(HEAD + "Content-Length: 100\r\n\r\n{\"id\":"));
        assertEquals(List.of("acme too_slow"), stage.signals);
    }

    @Test
    void anIntakeThatDoesNotAnswerIsGivenUpAndItsLateAnswerIsIgnored() throws Exception {
        Promise<Acceptance> never = Promise.promise();
        stage.intake = receipt -> never.future();

        assertEquals(503, stage.status(stage.signed("{}")));
        never.fail("too late");

        stage.intake = receipt -> Future.succeededFuture(new Acceptance.Duplicate());
        assertEquals(200, stage.status(stage.signed("{}")));
        assertEquals(List.of("acme failed", "acme duplicate"), stage.signals);
    }

    @Test
    void aSenderThatLeavesHarmsNeitherItsDeliveryNorTheNextOne() throws Exception {
        Promise<Acceptance> slow = Promise.promise();
        CountDownLatch handedIn = new CountDownLatch(1);
        stage.intake = receipt -> {
            handedIn.countDown();
            return slow.future();
        };
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stage.port())) {
            socket.getOutputStream().write(ascii(good("{}")));
            assertTrue(handedIn.await(10, TimeUnit.SECONDS));
        }
        slow.complete(new Acceptance.Duplicate());

        assertEquals(200, stage.status(stage.signed("{}")));
        assertEquals(2, stage.received.size());
    }

    @Test
    void headsThatTwoParsersCouldReadDifferentlyAreRefused() throws Exception {
        for (String odd : List.of(
                "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n",
                "Content-Length: 2\r\nContent-Length: 3\r\n",
                "Content-Length: +2\r\n",
                "Content-Length: 2\r\nTransfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: gzip\r\n",
                "Content-Length: 2\r\nTransfer_Encoding: chunked\r\n",
                "Content-Length: 2\r\nTransfer-Encodinq: chunked\r\n",
                "Content-Length: 2\r\nContent_Length: 3\r\n",
                "Content-Length: 2\r\nX-Odd: a\u0001b\r\n",
                "Content-Length: 2\r\nX-Shopify-Topic : x\r\n",
                "Content-Length: 2\r\nX(Odd): x\r\n")) {
            String answer = raw(HEAD + odd + "\r\n{}");
            assertTrue(answer.startsWith("HTTP/1.1 400"), odd + " -> " + answer);
        }
        assertTrue(stage.received.isEmpty());
    }

    @Test
    void aRefusedRequestDoesNotSpoilTheNextOneOnItsConnection() throws Exception {
        String body = "{\"id\":1}";
        String refused = HEAD + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stage.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(ascii(refused + good(body)));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertEquals("HTTP/1.1 415 Unsupported Media Type", statusLine(lines));
            assertEquals("HTTP/1.1 200 OK", statusLine(lines));
        }
    }

    @Test
    void aSenderThatWaitsToBeAskedIsAsked() throws Exception {
        assertEquals(
                200, stage.status(stage.signed("{}").version(Version.HTTP_1_1).expectContinue(true)));
    }

    private static String good(String body) {
        return HEAD + "X-Shopify-Hmac-Sha256: " + DoorStage.signature(DoorStage.SECRET, body) + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stage.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(ascii(request));
            return statusLine(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)));
        }
    }

    private static String statusLine(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("HTTP/")) {
                return line;
            }
        }
        return "closed";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
