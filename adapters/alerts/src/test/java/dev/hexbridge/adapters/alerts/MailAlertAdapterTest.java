package dev.hexbridge.adapters.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.adapters.alerts.MailAlertSettings.Security;
import dev.hexbridge.adapters.alerts.MailAlertSettings.Server;
import dev.hexbridge.application.contract.AlertChannelContract;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.AlertChannel;
import dev.hexbridge.application.port.outbound.AlertChannel.Sending;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class MailAlertAdapterTest extends AlertChannelContract {

    private Vertx vertx;
    private MailServer server;
    private AlertChannel channel;

    @BeforeEach
    void open(Vertx opened) throws Exception {
        vertx = opened;
        server = new MailServer(vertx);
        channel = adapter(Security.NONE);
    }

    private MailAlertAdapter adapter(Security security) {
        MailAlertSettings settings = new MailAlertSettings(
                new Server("127.0.0.1", server.port(), security),
                Optional.empty(),
                "hexbridge@example.com",
                List.of("ops@example.com"));
        return new MailAlertAdapter(vertx, settings, new Poster.Pace(Duration.ofSeconds(5), Duration.ofMillis(5)));
    }

    @Override
    protected AlertChannel channel() {
        return channel;
    }

    @Override
    protected List<String> received() {
        return server.mails.stream().map(MailAlertAdapterTest::unfolded).toList();
    }

    private static String unfolded(String mail) {
        return mail.replaceAll("=\n", "").replaceAll("\n[ \t]", " ");
    }

    @Override
    protected void failing(int times) {
        server.failing.set(times);
    }

    @Override
    protected void refusing() {
        server.refusing = true;
    }

    @Test
    void theMailBearsTheMessagesOwnId() {
        send(NOTICE);
        assertTrue(
                received().getFirst().contains("<" + NOTICE.id() + "@hexbridge>"),
                received().toString());
    }

    @Test
    void aServerThatOffersNoEncryptionGetsNothingWhereItIsAskedFor() {
        assertInstanceOf(
                Sending.Later.class, Waiting.of(adapter(Security.STARTTLS).send(NOTICE)));
        assertEquals(List.of(), server.mails);
    }

    @Test
    void mailToAnotherMachineInClearIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Server("mail.example.com", 25, Security.NONE));
    }
}
