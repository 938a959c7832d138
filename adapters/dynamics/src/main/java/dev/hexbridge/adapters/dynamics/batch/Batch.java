package dev.hexbridge.adapters.dynamics.batch;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/**
 * A batch as it goes over the wire (Microsoft docs: OData, batch requests).
 *
 * @param boundary the outer boundary, which occurs nowhere in the contents
 * @param body the whole body
 */
public record Batch(String boundary, Buffer body) {

    private static final String NEW_LINE = "\r\n";
    private static final int ROOM_FOR_HEADERS = 512;

    /** The items as one body. Calls of change sets are numbered through the batch by {@code Content-ID}, from 1. */
    public static Batch of(List<Item> items) {
        String mark = mark(items);
        Buffer body = Buffer.buffer(room(items));
        int contentId = 0;
        for (int index = 0; index < items.size(); index++) {
            body.appendString("--batch_" + mark + NEW_LINE);
            switch (items.get(index)) {
                case Item.Single single -> part(body, single.call(), 0);
                case Item.ChangeSet set ->
                    contentId = changeSet(body, set, "changeset_" + mark + "_" + index, contentId);
            }
        }
        body.appendString("--batch_" + mark + "--" + NEW_LINE);
        return new Batch("batch_" + mark, body);
    }

    public String contentType() {
        return "multipart/mixed; boundary=" + boundary;
    }

    /** About as many bytes as the items come to. */
    private static int room(List<Item> items) {
        return items.stream()
                .flatMap(item -> item.calls().stream())
                .mapToInt(call ->
                        ROOM_FOR_HEADERS + call.url().length() + call.body().length())
                .sum();
    }

    private static int changeSet(Buffer body, Item.ChangeSet set, String boundary, int before) {
        int contentId = before;
        body.appendString("Content-Type: multipart/mixed; boundary=" + boundary + NEW_LINE + NEW_LINE);
        for (Call call : set.calls()) {
            body.appendString("--" + boundary + NEW_LINE);
            part(body, call, ++contentId);
        }
        body.appendString("--" + boundary + "--" + NEW_LINE);
        return contentId;
    }

    private static void part(Buffer body, Call call, int contentId) {
        StringBuilder head = new StringBuilder(ROOM_FOR_HEADERS + call.url().length())
                .append("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        if (contentId > 0) {
            head.append("Content-ID: ").append(contentId).append(NEW_LINE);
        }
        head.append(NEW_LINE)
                .append(call.method())
                .append(' ')
                .append(call.url())
                .append(" HTTP/1.1")
                .append(NEW_LINE);
        call.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append(NEW_LINE));
        body.appendString(head.append(NEW_LINE).toString())
                .appendString(call.body())
                .appendString(NEW_LINE);
    }

    /** A mark that occurs in no content, so that no content can end its part. The same items give the same mark. */
    private static String mark(List<Item> items) {
        int attempt = items.isEmpty() ? 0 : items.getFirst().hashCode();
        while (true) {
            String mark = Integer.toHexString(attempt);
            if (items.stream().noneMatch(item -> contains(item, "_" + mark))) {
                return mark;
            }
            attempt++;
        }
    }

    private static boolean contains(Item item, String mark) {
        return item.calls().stream().anyMatch(call -> call.body().contains(mark));
    }
}
