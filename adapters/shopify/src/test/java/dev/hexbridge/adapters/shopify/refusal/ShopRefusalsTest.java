package dev.hexbridge.adapters.shopify.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.failure.FailurePatterns;
import dev.hexbridge.domain.failure.PatternDocument;
import dev.hexbridge.domain.failure.Wording;
import dev.hexbridge.domain.mapping.DocumentHead;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShopRefusalsTest {

    private static final PatternDocument DOCUMENT = new PatternDocument(
            new DocumentHead(DocumentHead.FORMAT, "shop", 1),
            "shopify",
            "any",
            new TreeMap<>(Map.of(FailureKind.CHANGED_MEANWHILE, List.of("STALE_OBJECT"))),
            new TreeMap<>(),
            List.of(new PatternDocument.Rule(
                    FailureKind.DOCUMENT_CLOSED,
                    false,
                    List.of(Wording.of("has an unfulfillable status")),
                    Optional.empty())));

    private final ShopRefusals refusals = new ShopRefusals(FailurePatterns.of(List.of(DOCUMENT)));

    @Test
    void theCodeTellsMoreThanTheWords() {
        assertEquals(
                new Failure(
                        FailureKind.CHANGED_MEANWHILE,
                        "It has an unfulfillable status. (STALE_OBJECT)",
                        Optional.of("metafields/0/value")),
                refusals.classify(
                        "It has an unfulfillable status.",
                        Optional.of("STALE_OBJECT"),
                        List.of("metafields", "0", "value")));
    }

    @Test
    void withoutACodeTheWordsTell() {
        Failure failure = refusals.classify(
                "Fulfillment order 98765 has an unfulfillable status= closed.", Optional.empty(), List.of());
        assertEquals(FailureKind.DOCUMENT_CLOSED, failure.kind());
    }

    @Test
    void anUnknownErrorOfAFieldIsAValueRefusedAndOneOfTheWholeIsUnclassified() {
        assertEquals(
                FailureKind.VALUE_REFUSED,
                refusals.classify("No.", Optional.of("INVALID"), List.of("input", "x"))
                        .kind());
        assertEquals(
                FailureKind.UNCLASSIFIED,
                refusals.classify("No.", Optional.of("INVALID"), List.of()).kind());
    }
}
