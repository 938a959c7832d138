package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.History.DeadLetter;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.message.Receipt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * However what happened is told, in whatever order, doubled and a day late: the target ends in the same state. In full
 * with {@code -Dhexbridge.shuffle.events=100000}.
 */
class ShuffleTest {

    private static final int EVENTS = Integer.getInteger("hexbridge.shuffle.events", 400);
    private static final int WAYS = 20;
    private static final int CHUNK = 20;

    /** The journal in memory copies itself at each commit: more than these are shuffled in several worlds. */
    private static final int MOST = 500;

    private static final long SEED = 20_261_123;

    @Test
    void eventsShuffledTwentyWaysEndInTheSameState() throws NoSuchAlgorithmException {
        for (int left = EVENTS; left > 0; left -= MOST) {
            shuffled(SEED + left, Math.min(left, MOST));
        }
    }

    private static void shuffled(long seed, int events) throws NoSuchAlgorithmException {
        ShopScene first = told(seed, events, 0);
        assertTrue(
                sent(first).containsAll(Set.of("Create", "Amend")),
                () -> sent(first).toString());
        NavigableSet<String> inOrder = state(first);
        String hash = hash(inOrder);
        for (int way = 1; way <= WAYS; way++) {
            NavigableSet<String> shuffled = state(told(seed, events, way));
            if (!hash(shuffled).equals(hash)) {
                assertEquals(difference(inOrder, shuffled), difference(shuffled, inOrder), "way " + way);
            }
        }
    }

    /** In order for 0; else shuffled, most of it within a day and some of it a day late. */
    private static ShopScene told(long seed, int events, int way) {
        ShopScene scene = new ShopScene();
        List<Receipt> told = new ArrayList<>(Histories.of(scene, seed, events));
        if (way > 0) {
            Collections.shuffle(told, new Random(way));
        }
        int late = way == 0 ? told.size() : told.size() - told.size() / 10;
        arrive(scene, told.subList(0, late));
        scene.clock.advance(Duration.ofDays(1));
        arrive(scene, told.subList(late, told.size()));
        scene.pass(ShopScene.MOMENT);
        return scene;
    }

    private static void arrive(ShopScene scene, List<Receipt> told) {
        for (int from = 0; from < told.size(); from += CHUNK) {
            List<Receipt> chunk = told.subList(from, Math.min(told.size(), from + CHUNK));
            scene.receiveAll(chunk.stream().map(receipt -> now(scene, receipt)).toList());
            scene.pass(ShopScene.MOMENT);
        }
    }

    private static Receipt now(ShopScene scene, Receipt receipt) {
        scene.clock.advance(Duration.ofMillis(1));
        return new Receipt(receipt.tenant(), receipt.origin(), receipt.root(), scene.clock.instant(), receipt.body());
    }

    /**
     * What the target holds, what the shop was told, and what waits for a person. Left out are accounts of buyers who
     * have no order there: whether one was made for an order that was cancelled depends on what was told first.
     */
    private static NavigableSet<String> state(ShopScene scene) {
        assertEquals(Map.of(), moving(scene));
        TreeSet<String> lines = new TreeSet<>();
        TreeSet<String> accounts = new TreeSet<>();
        for (TargetRef ref : scene.erp.documents()) {
            if (ref.kind().equals("sales-order") && scene.erp.observe("usmf", ref) instanceof Observed.Seen seen) {
                Stream.concat(Stream.of(seen.document().root()), seen.document().children().stream())
                        .map(record -> text(ref, record))
                        .forEach(lines::add);
                accounts.add(String.valueOf(seen.document().root().fields().get("OrderingCustomerAccountNumber")));
            }
        }
        accounts.forEach(account -> lines.add("account " + account));
        scene.parked().stream().map(ShuffleTest::text).forEach(lines::add);
        return lines;
    }

    /** Something has to be at stake: documents are made, amended and taken away. */
    private static Set<String> sent(ShopScene scene) {
        return scene.erp.deliveries().stream()
                .map(delivery -> delivery.operation().getClass().getSimpleName())
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> moving(ShopScene scene) {
        Map<String, Long> keys = new TreeMap<>(scene.dirty());
        keys.keySet().removeAll(List.of("held", "dead"));
        return keys;
    }

    private static String text(TargetRef ref, TargetRecord record) {
        return ref.kind() + " " + ref.id() + " " + record.kind() + " " + record.key() + " " + record.fields();
    }

    private static String text(DeadLetter letter) {
        return letter.state() + " " + letter.key() + " " + letter.problem().kind() + " "
                + letter.problem().text();
    }

    private static String hash(NavigableSet<String> lines) throws NoSuchAlgorithmException {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static List<String> difference(NavigableSet<String> one, NavigableSet<String> other) {
        return one.stream().filter(line -> !other.contains(line)).limit(5).toList();
    }
}
