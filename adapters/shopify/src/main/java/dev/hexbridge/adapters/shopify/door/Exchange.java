package dev.hexbridge.adapters.shopify.door;

import dev.hexbridge.application.port.inbound.ReceiveChange.Acceptance;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request from its head to its answer. It stays on its connection's event loop and is answered exactly once.
 *
 * <p>A body that goes on after the answer is read on and dropped, up to as much as a body may have: closing at once
 * would reset the connection, and the sender would never see why.
 */
final class Exchange {

    private final Context loop;
    private final HttpServerRequest request;
    private final Door door;
    private final Shop shop;
    private final Head head;
    private final BodyBytes body;

    private long timer;
    private long dropped;
    private boolean complete;
    private boolean answered;

    Exchange(Vertx vertx, HttpServerRequest request, Door door, Shop shop) {
        this.loop = vertx.getOrCreateContext();
        this.request = request;
        this.door = door;
        this.shop = shop;
        this.head = Head.of(request);
        this.body = new BodyBytes(door.limits().bodyBytes());
    }

    void begin() {
        timer = loop.owner().setTimer(door.limits().deadline().toMillis(), expired -> onDeadline());
        request.handler(this::onChunk).endHandler(end -> onEnd()).exceptionHandler(gone -> onGone());
        Answer refusal = refusal();
        if (refusal != null) {
            answer(refusal);
        } else if (request.headers().contains(HttpHeaders.EXPECT)) {
            request.response().writeContinue();
        }
    }

    private @Nullable Answer refusal() {
        if (!request.method().equals(HttpMethod.POST)) {
            return Answer.METHOD;
        }
        if (!Framing.isClear(request.headers()) || !head.isBounded()) {
            return Answer.MALFORMED;
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return Answer.ENCODED;
        }
        return Framing.announcedLength(request.headers()) > door.limits().bodyBytes() ? Answer.TOO_LARGE : null;
    }

    private void onChunk(Buffer chunk) {
        if (answered) {
            dropped += chunk.length();
            if (dropped > door.limits().bodyBytes()) {
                hangUp();
            }
        } else if (!body.append(chunk)) {
            answer(Answer.TOO_LARGE);
        }
    }

    private void onEnd() {
        complete = true;
        if (answered) {
            loop.owner().cancelTimer(timer);
        } else {
            decide(body.bytes());
        }
    }

    private void onGone() {
        complete = true;
        answered = true;
        loop.owner().cancelTimer(timer);
    }

    private void onDeadline() {
        boolean unread = !complete;
        if (!answered) {
            answer(unread ? Answer.TOO_SLOW : Answer.FAILED);
        }
        if (unread) {
            hangUp();
        }
    }

    private void decide(byte[] bytes) {
        if (!shop.vouchesFor(bytes, head.signature(), head.shopDomain())) {
            answer(Answer.UNAUTHORIZED);
        } else if (head.topic() == null) {
            answer(Answer.MALFORMED);
        } else {
            door.receive(shop, head, bytes).onComplete(result -> loop.runOnContext(back -> settle(result)));
        }
    }

    private void settle(AsyncResult<Acceptance> result) {
        if (result.failed()) {
            answer(Answer.FAILED);
            return;
        }
        switch (result.result()) {
            case Acceptance.Accepted accepted -> answer(Answer.ACCEPTED);
            case Acceptance.Duplicate duplicate -> answer(Answer.DUPLICATE);
            case Acceptance.Overloaded overloaded -> answer(Answer.OVERLOADED, overloaded.retryAfter());
        }
    }

    private void answer(Answer answer) {
        answer(answer, door.limits().retryAfter());
    }

    private void answer(Answer answer, Duration retryAfter) {
        if (answered) {
            return;
        }
        answered = true;
        if (complete) {
            loop.owner().cancelTimer(timer);
        }
        door.answered(shop, answer);
        var response = request.response().setStatusCode(answer.status());
        if (answer == Answer.METHOD) {
            response.putHeader("Allow", "POST");
        }
        if (answer.status() == Answer.OVERLOADED.status()) {
            response.putHeader(
                    "Retry-After",
                    Long.toString(Math.max(1, retryAfter.plusMillis(999).toSeconds())));
        }
        response.end();
    }

    private void hangUp() {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
