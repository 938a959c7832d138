package dev.hexbridge.application.watch;

import dev.hexbridge.application.port.outbound.AlertChannel;
import dev.hexbridge.application.port.outbound.AlertChannel.Sending;
import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.domain.alert.Notice;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings messages to people, over every channel and in order. What a channel cannot take now waits, within a bound, for
 * the next time; a channel that is down holds up no other.
 */
public final class Post {

    private static final int MOST_WAITING = 50;

    private final Map<String, AlertChannel> channels;
    private final Map<String, Deque<Notice>> waiting = new TreeMap<>();
    private final Signals signals;

    /**
     * @param channels the channels by name
     * @param signals hears of messages that could not be brought
     */
    public Post(Map<String, AlertChannel> channels, Signals signals) {
        this.channels = new TreeMap<>(channels);
        this.signals = signals;
        channels.keySet().forEach(name -> waiting.put(name, new ArrayDeque<>()));
    }

    /** Sends messages, after those that wait; completes when each channel has taken or refused. Never fails. */
    public Future<Void> send(List<Notice> notices) {
        List<Future<Void>> sending = channels.entrySet().stream()
                .map(channel -> {
                    Deque<Notice> queue = queue(channel.getKey());
                    queue.addAll(notices);
                    while (queue.size() > MOST_WAITING) {
                        undelivered(channel.getKey(), queue.removeFirst(), "too many wait");
                    }
                    return flush(channel.getKey(), channel.getValue());
                })
                .toList();
        return Future.join(sending).<Void>mapEmpty().otherwiseEmpty();
    }

    /** Sends one message at once, past those that wait; how it ended, by channel. Never fails. */
    Future<Map<String, Sending>> tryOut(Notice notice) {
        Map<String, Future<Sending>> sending = new TreeMap<>();
        channels.forEach((name, channel) -> sending.put(name, ended(channel, notice)));
        return Future.join(List.copyOf(sending.values())).map(all -> {
            Map<String, Sending> ends = new TreeMap<>();
            sending.forEach((name, end) -> ends.put(name, end.result()));
            return ends;
        });
    }

    private Deque<Notice> queue(String name) {
        return waiting.computeIfAbsent(name, unused -> new ArrayDeque<>());
    }

    private Future<Void> flush(String name, AlertChannel channel) {
        Deque<Notice> queue = queue(name);
        if (queue.isEmpty()) {
            return Future.succeededFuture();
        }
        Notice notice = queue.removeFirst();
        return ended(channel, notice).compose(end -> switch (end) {
            case Sending.Sent sent -> flush(name, channel);
            case Sending.Refused refused -> {
                undelivered(name, notice, refused.reason());
                yield flush(name, channel);
            }
            case Sending.Later later -> {
                queue.addFirst(notice);
                signals.noticed("alert waits", Map.of("channel", name, "cause", later.reason()));
                yield Future.succeededFuture();
            }
        });
    }

    private static Future<Sending> ended(AlertChannel channel, Notice notice) {
        return Future.succeededFuture()
                .compose(unused -> channel.send(notice))
                .otherwise(failed -> new Sending.Later(failed.getClass().getSimpleName()));
    }

    private void undelivered(String name, Notice notice, String reason) {
        signals.noticed(
                "alert not delivered",
                Map.of("channel", name, "alert", notice.key().text(), "cause", reason));
    }
}
