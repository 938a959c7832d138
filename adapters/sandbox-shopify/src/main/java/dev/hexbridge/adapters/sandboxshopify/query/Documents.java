package dev.hexbridge.adapters.sandboxshopify.query;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Remembers parsed and validated documents by their text. Confined to one event loop. */
final class Documents implements PreparsedDocumentProvider {

    private static final int REMEMBERED = 200;

    private final Map<String, CompletableFuture<PreparsedDocumentEntry>> known =
            new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, CompletableFuture<PreparsedDocumentEntry>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return known.computeIfAbsent(input.getQuery(), text -> CompletableFuture.completedFuture(parse.apply(input)));
    }
}
