package dev.hexbridge.adapters.alerts;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of a mail server as it takes (RFC 5321). Offers no encryption. */
final class MailServer {

    final List<String> mails = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger failing = new AtomicInteger();
    volatile boolean refusing;
    private final NetServer server;

    MailServer(Vertx vertx) throws Exception {
        server = vertx.createNetServer()
                .connectHandler(Session::new)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    int port() {
        return server.actualPort();
    }

    private final class Session {

        private final NetSocket socket;
        private final StringBuilder mail = new StringBuilder();
        private boolean data;

        Session(NetSocket socket) {
            this.socket = socket;
            socket.handler(RecordParser.newDelimited("\r\n", line -> take(line.toString())));
            answer("220 mail.test");
        }

        private void take(String line) {
            if (data) {
                content(line);
                return;
            }
            String verb = line.split(" ", 2)[0];
            switch (verb) {
                case "EHLO", "HELO" -> answer("250 mail.test");
                case "MAIL" ->
                    answer(refusing ? "550 not you" : failing.getAndDecrement() > 0 ? "451 later" : "250 ok");
                case "DATA" -> {
                    data = true;
                    answer("354 go on");
                }
                case "QUIT" -> socket.write("221 bye\r\n").onSuccess(said -> socket.close());
                default -> answer("250 ok");
            }
        }

        private void content(String line) {
            if (line.equals(".")) {
                data = false;
                mails.add(mail.toString());
                answer("250 taken");
            } else {
                mail.append(line).append('\n');
            }
        }

        private void answer(String line) {
            socket.write(line + "\r\n");
        }
    }
}
