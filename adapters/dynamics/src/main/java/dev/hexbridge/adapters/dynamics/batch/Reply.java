package dev.hexbridge.adapters.dynamics.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What came back for one item of a batch. */
public sealed interface Reply {

    /**
     * Whole responses: one for a single call; for a change set one for each call, or one alone that refuses them all.
     */
    record Responses(List<Response> list) implements Reply {

        public Responses {
            list = List.copyOf(list);
        }
    }

    /**
     * Nothing that could be relied on.
     *
     * @param reason what was wrong
     */
    record Missing(String reason) implements Reply {}

    /**
     * Takes the answer to a batch apart, one reply for each item in order. A cut answer loses its tail; an answer with
     * another number of parts than items tells nothing about any of them.
     */
    static List<Reply> read(Octets body, String contentType, int items) {
        Optional<String> boundary = Multipart.boundary(contentType);
        if (boundary.isEmpty()) {
            return missing(items, "the answer is no multipart message");
        }
        Multipart<Reply> parts = Multipart.read(body, boundary.get(), Reply::of);
        int count = parts.sections().size();
        if (count > items || (parts.closed() && count != items)) {
            return missing(items, "the answer has " + count + " parts for " + items + " requests");
        }
        List<Reply> replies = new ArrayList<>(parts.sections());
        replies.addAll(missing(items - count, "the answer broke off before this part"));
        return replies;
    }

    private static Reply of(Section section) {
        Optional<String> boundary = Multipart.boundary(section.header("content-type"));
        if (boundary.isEmpty()) {
            return Response.read(section)
                    .<Reply>map(one -> new Responses(List.of(one)))
                    .orElseGet(Reply::garbled);
        }
        Multipart<Section> nested = Multipart.read(section.content(), boundary.get());
        List<Response> responses = nested.sections().stream()
                .flatMap(part -> Response.read(part).stream())
                .toList();
        boolean whole = nested.closed()
                && !responses.isEmpty()
                && responses.size() == nested.sections().size();
        return whole ? new Responses(responses) : garbled();
    }

    private static Reply garbled() {
        return new Missing("the part is garbled");
    }

    private static List<Reply> missing(int count, String reason) {
        return new ArrayList<>(Collections.nCopies(count, new Missing(reason)));
    }
}
