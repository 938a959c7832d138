package dev.hexbridge.adapters.dynamics.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DelimiterTest {

    @Property(tries = 500)
    void findsTheLinesThatBeginWithItAndNoOthers(@ForAll("bodies") String body, @ForAll("boundaries") String boundary) {
        Octets octets = Octets.of(body);
        Delimiter delimiter = new Delimiter(boundary);
        List<Integer> found = new ArrayList<>();
        for (int at = delimiter.next(octets, 0); at < octets.length(); at = delimiter.next(octets, at + 1)) {
            found.add(at);
        }
        assertEquals(lines(body, "--" + boundary), found);
    }

    private static List<Integer> lines(String body, String sign) {
        List<Integer> lines = new ArrayList<>();
        for (int line = 0; line < body.length(); line = body.indexOf('\n', line) + 1) {
            if (body.startsWith(sign, line)) {
                lines.add(line);
            }
            if (body.indexOf('\n', line) < 0) {
                break;
            }
        }
        return lines;
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of("\n", "\r\n", "--", "-", "ab", "aab", "--ab", "--aab", "b", "--a")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> boundaries() {
        return Arbitraries.of("ab", "aab", "abab", "a");
    }
}
