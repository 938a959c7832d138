package dev.hexbridge.application.contract;

import dev.hexbridge.application.port.outbound.AlertChannel;
import java.util.List;

class InMemoryAlertChannelTest extends AlertChannelContract {

    private final InMemoryAlertChannel channel = new InMemoryAlertChannel();

    @Override
    protected AlertChannel channel() {
        return channel;
    }

    @Override
    protected List<String> received() {
        return channel.received.stream()
                .map(notice -> notice.line() + " " + notice.key().kind().remedy())
                .toList();
    }

    @Override
    protected void failing(int times) {
        channel.failing = times;
    }

    @Override
    protected void refusing() {
        channel.refusing = true;
    }
}
