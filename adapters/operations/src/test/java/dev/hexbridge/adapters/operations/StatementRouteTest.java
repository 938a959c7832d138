package dev.hexbridge.adapters.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.application.port.inbound.TellStatement.DayQuestion;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day's money, over HTTP. */
@ExtendWith(VertxExtension.class)
class StatementRouteTest {

    private static final String DAY = "/api/v1/statement?day=2026-03-10&zone=Europe/Berlin";

    private Listener listener;

    @BeforeEach
    void start(Vertx vertx) throws Exception {
        listener = new Listener(vertx);
    }

    @Test
    void amountsAreToldInPlainDigitsAndWhatIsNotThereIsAbsent() throws Exception {
        JsonNode page = listener.get(DAY).json();
        assertEquals("12.50", page.path("items").path(0).path("target").asText());
        assertFalse(page.path("items").path(1).has("target"));
        assertFalse(page.path("items").path(1).path("agrees").asBoolean());
        assertEquals(
                List.of(new DayQuestion(LocalDate.parse("2026-03-10"), ZoneId.of("Europe/Berlin"), Optional.empty())),
                listener.engine.asked);
    }

    @Test
    void theFirstPageOfCsvHasTheHeadAndTheNextOneIsNamedBesideIt() throws Exception {
        Reply first = listener.get(DAY + "&format=csv");
        assertEquals("text/csv; charset=utf-8", first.headers().get("Content-Type"));
        assertEquals("after.1", first.headers().get(Answer.NEXT));
        assertEquals(
                List.of(
                        "day,zone,kind,order,number,subject,gateway,currency,shop,target,difference,agrees,reason",
                        "2026-03-10,\"Europe/Berlin\",order,\"shop/order/1\",\"#1\",\"1\",\"paypal\",EUR,12.50,12.50,0.00,true,\"\"",
                        "2026-03-10,\"Europe/Berlin\",order,\"shop/order/2\",\"#2\",\"2\",\"paypal\",EUR,7.00,,-7.00,false,\"'=held, \"\"for\"\" a person\"",
                        "2026-03-10,\"Europe/Berlin\",taken,\"shop/order/3\",\"#3\",\"3\",\"paypal\",EUR,12.50,,,true,\"\""),
                first.body().lines().toList());
        assertEquals(
                3,
                listener.get(DAY + "&format=csv&cursor=after.1").body().lines().count());
    }

    @Test
    void allFaultsOfTheQueryAreToldAtOnce() throws Exception {
        Reply reply = listener.get("/api/v1/statement?zone=Mars/Olympus&format=pdf&x=1");
        assertEquals(400, reply.status());
        assertEquals(
                List.of("day", "zone", "format", "x"),
                reply.json().path("errors").findValuesAsText("name"));
        assertEquals(
                400, listener.get("/api/v1/statement?day=2026-02-30&zone=UTC").status());
    }

    @Test
    void aSystemThatDoesNotAnswerIsAProblem() throws Exception {
        assertEquals(503, listener.get(DAY + "&cursor=silence").status());
    }
}
