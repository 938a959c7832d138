package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.check.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Bodies that no parser likes, each by its name. All are signed properly: they are to be taken and kept apart. */
final class Poison {

    private static final int DEPTH = 10_000;
    private static final int MANY = 20_000;

    private Poison() {}

    static Map<String, byte[]> bodies(SplittableRandom dice) {
        String id = Evidence.POISON + dice.nextInt(100_000_000);
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("cut-off", bytes("{\"id\":%s,\"total_price\":".replace("%s", id)));
        bodies.put("no-json", bytes("<html>%s</html>".replace("%s", id)));
        bodies.put("empty", new byte[0]);
        bodies.put("nan", bytes("{\"id\":%s,\"total_price\":NaN,\"line_items\":Infinity}".replace("%s", id)));
        bodies.put("nul", bytes("{\"id\":%s,\"name\":\"a\\u0000b\",\"note\":\"\\u0000\"}".replace("%s", id)));
        bodies.put("raw-nul", bytes("{\"id\":%s,\"name\":\"a\0b\"}".replace("%s", id)));
        bodies.put(
                "lone-surrogate", bytes("{\"id\":%s,\"name\":\"\\ud800\",\"email\":\"\\udfff@x\"}".replace("%s", id)));
        bodies.put("no-utf-8", new byte[] {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'});
        bodies.put("same-key-twice", bytes("{\"id\":%s,\"id\":1,\"id\":%s}".replace("%s", id)));
        bodies.put(
                "deep",
                (("{\"id\":" + id + ",\"a\":") + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}")
                        .getBytes(StandardCharsets.UTF_8));
        bodies.put("many-keys", many(id));
        bodies.put(
                "huge-number",
                bytes("{\"id\":%s,\"total_price\":\"1e999999999\",\"line_items\":[]}".replace("%s", id)));
        bodies.put(
                "wrong-types",
                bytes("{\"id\":%s,\"line_items\":7,\"customer\":[],\"updated_at\":{}}".replace("%s", id)));
        return bodies;
    }

    private static byte[] many(String id) {
        StringBuilder keys = new StringBuilder("{\"id\":" + id);
        for (int i = 0; i < MANY; i++) {
            keys.append(",\"k").append(i).append("\":0");
        }
        return keys.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
