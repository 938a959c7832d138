package dev.hexbridge.adapters.dynamics.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A batch as it goes over the wire (Microsoft docs: OData, batch requests).
 *
 * @param boundary the outer boundary, which occurs nowhere in the contents
 * @param text the whole body
 */
public record Batch(String boundary, String text) {

    private static final String NEW_LINE = "\r\n";

    /** The items as one body. Calls of change sets are numbered through the batch by {@code Content-ID}, from 1. */
    public static Batch of(List<Item> items) {
        String mark = mark(items);
        StringBuilder text = new StringBuilder(1024 * items.size());
        int contentId = 0;
        for (int index = 0; index < items.size(); index++) {
            text.append("--batch_").append(mark).append(NEW_LINE);
            switch (items.get(index)) {
                case Item.Single single -> part(text, single.call(), 0);
                case Item.ChangeSet set ->
                    contentId = changeSet(text, set, "changeset_" + mark + "_" + index, contentId);
            }
        }
        text.append("--batch_").append(mark).append("--").append(NEW_LINE);
        return new Batch("batch_" + mark, text.toString());
    }

    public String contentType() {
        return "multipart/mixed; boundary=" + boundary;
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int changeSet(StringBuilder text, Item.ChangeSet set, String boundary, int before) {
        int contentId = before;
        text.append("Content-Type: multipart/mixed; boundary=").append(boundary).append(NEW_LINE);
        text.append(NEW_LINE);
        for (Call call : set.calls()) {
            text.append("--").append(boundary).append(NEW_LINE);
            part(text, call, ++contentId);
        }
        text.append("--").append(boundary).append("--").append(NEW_LINE);
        return contentId;
    }

    private static void part(StringBuilder text, Call call, int contentId) {
        text.append("Content-Type: application/http").append(NEW_LINE);
        text.append("Content-Transfer-Encoding: binary").append(NEW_LINE);
        if (contentId > 0) {
            text.append("Content-ID: ").append(contentId).append(NEW_LINE);
        }
        text.append(NEW_LINE);
        text.append(call.method())
                .append(' ')
                .append(call.url())
                .append(" HTTP/1.1")
                .append(NEW_LINE);
        for (Map.Entry<String, String> header : new TreeMap<>(call.headers()).entrySet()) {
            text.append(header.getKey()).append(": ").append(header.getValue()).append(NEW_LINE);
        }
        text.append(NEW_LINE).append(call.body()).append(NEW_LINE);
    }

    /** A mark that occurs in no content, so that no content can end its part. The same items give the same mark. */
    private static String mark(List<Item> items) {
        int attempt = items.hashCode();
        while (true) {
            String mark = Integer.toHexString(attempt);
            if (items.stream().noneMatch(item -> contains(item, "_" + mark))) {
                return mark;
            }
            attempt++;
        }
    }

    private static boolean contains(Item item, String mark) {
        return switch (item) {
            case Item.Single single -> single.call().body().contains(mark);
            case Item.ChangeSet set ->
                set.calls().stream().anyMatch(call -> call.body().contains(mark));
        };
    }
}
