package dev.hexbridge.adapters.dynamics.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReplyTest {

    private static final String TWO_PARTS = """
            --b
            Content-Type: multipart/mixed; boundary=c1

            --c1
            Content-Type: application/http
            Content-ID: 1

            HTTP/1.1 201 Created
            ETag: W/"1"
            Content-Type: application/json

            {"n":1}
            --c1
            content-type: application/http
            CONTENT-ID: 2

            HTTP/1.1 204 No Content


            --c1--
            --b
            Content-Type: application/http

            HTTP/1.1 400 Bad Request
            content-length: 2

            {}

            --b--
            """;

    @Test
    void nestedPartsBelongToTheirChangeSet() {
        List<Reply> replies = read(TWO_PARTS.replace("\n", "\r\n"), 2);
        List<Response> first =
                assertInstanceOf(Reply.Responses.class, replies.get(0)).list();
        assertEquals(List.of(201, 204), first.stream().map(Response::status).toList());
        assertEquals("{\"n\":1}", first.getFirst().body().text());
        assertEquals(Optional.of("W/\"1\""), first.getFirst().header("etag"));
        assertEquals(Optional.of("2"), first.get(1).contentId());
        Response second =
                assertInstanceOf(Reply.Responses.class, replies.get(1)).list().getFirst();
        assertEquals(400, second.status());
        assertEquals("{}", second.body().text());
    }

    @Test
    void bareLineFeedsReadTheSame() {
        assertEquals(
                2,
                read(TWO_PARTS, 2).stream()
                        .filter(Reply.Responses.class::isInstance)
                        .count());
    }

    @Property
    void aCutAnswerLosesWhatWasNotWholeAndInventsNothing(@ForAll @IntRange(max = 560) int length) {
        String whole = TWO_PARTS.replace("\n", "\r\n");
        List<Reply> complete = read(whole, 2);
        List<Reply> cut = read(whole.substring(0, Math.min(length, whole.length())), 2);
        assertEquals(2, cut.size());
        for (int index = 0; index < 2; index++) {
            if (cut.get(index) instanceof Reply.Responses responses) {
                List<Integer> statuses =
                        responses.list().stream().map(Response::status).toList();
                Reply.Responses told = assertInstanceOf(Reply.Responses.class, complete.get(index));
                assertEquals(told.list().stream().map(Response::status).toList(), statuses);
            }
        }
    }

    @Test
    void anotherNumberOfPartsTellsNothingAboutAny() {
        assertTrue(read(TWO_PARTS, 3).stream().allMatch(Reply.Missing.class::isInstance));
        assertTrue(read(TWO_PARTS, 1).stream().allMatch(Reply.Missing.class::isInstance));
    }

    @Test
    void aPageInsteadOfAMessageTellsNothing() {
        List<Reply> replies = Reply.read(Octets.of("<html>--b--</html>"), "text/html; charset=utf-8", 1);
        assertInstanceOf(Reply.Missing.class, replies.getFirst());
    }

    @Test
    void aPartShorterThanItSaysIsGarbled() {
        assertInstanceOf(
                Reply.Missing.class,
                read(TWO_PARTS.replace("content-length: 2", "content-length: 99"), 2)
                        .get(1));
        assertInstanceOf(
                Reply.Missing.class,
                read(TWO_PARTS.replace("HTTP/1.1 400", "HTTP/1.1 four"), 2).get(1));
    }

    @Test
    void aChangeSetThatDoesNotCloseIsGarbled() {
        assertInstanceOf(
                Reply.Missing.class, read(TWO_PARTS.replace("--c1--\n", ""), 2).getFirst());
    }

    private static List<Reply> read(String body, int items) {
        return Reply.read(Octets.of(body), "multipart/mixed; Boundary=\"b\"", items);
    }
}
