package dev.hexbridge.adapters.sandboxshopify.query;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Remembers parsed and validated documents by their text. Confined to one event loop. */
final class Documents implements PreparsedDocumentProvider {

    private static final int REMEMBERED = 200;

    private final LinkedHashMap<String, CompletableFuture<PreparsedDocumentEntry>> known =
            new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        CompletableFuture<PreparsedDocumentEntry> entry =
                known.computeIfAbsent(input.getQuery(), text -> CompletableFuture.completedFuture(parse.apply(input)));
        if (known.size() > REMEMBERED) {
            known.pollFirstEntry();
        }
        return entry;
    }
}
