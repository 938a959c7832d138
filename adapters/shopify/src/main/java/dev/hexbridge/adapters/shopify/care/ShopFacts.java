package dev.hexbridge.adapters.shopify.care;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.admin.Call;
import dev.hexbridge.adapters.shopify.admin.Document;
import dev.hexbridge.adapters.shopify.admin.Precedence;
import dev.hexbridge.adapters.shopify.admin.Reply;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.domain.delivery.Failure;
import io.vertx.core.Future;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What a shop tells of itself, the app and the API. */
sealed interface ShopFacts {

    int GUESS = 6;

    /**
     * It told.
     *
     * @param domain the shop's permanent domain
     * @param scopes what the app was granted
     * @param versions the versions of the API that are supported
     * @param served the version that this was served with
     */
    record Known(String domain, TreeSet<String> scopes, TreeSet<String> versions, String served) implements ShopFacts {}

    /** It did not. */
    record Unknown(Failure failure, Optional<Instant> notBefore) implements ShopFacts {}

    static Future<ShopFacts> ask(AdminClient client) {
        return client.send(new Call(Document.APP_AND_VERSIONS, AnswerJson.object(), Precedence.REREAD, GUESS))
                .map(reply -> switch (reply) {
                    case Reply.Told told ->
                        told.errors().isEmpty()
                                ? known(told)
                                : new Unknown(told.errors().getFirst().failure(), Optional.empty());
                    case Reply.Refused refused -> new Unknown(refused.failure(), Optional.empty());
                    case Reply.NotNow not -> new Unknown(not.failure(), not.notBefore());
                    case Reply.Lost lost -> new Unknown(lost.failure(), Optional.empty());
                });
    }

    private static Known known(Reply.Told told) {
        JsonNode data = told.data();
        TreeSet<String> versions = new TreeSet<>();
        data.path("publicApiVersions")
                .valueStream()
                .filter(version -> version.path("supported").booleanValue())
                .forEach(version -> versions.add(version.path("handle").asText("")));
        return new Known(
                data.path("shop").path("myshopifyDomain").asText(""),
                new TreeSet<>(List.copyOf(
                        data.path("currentAppInstallation").path("accessScopes").findValuesAsText("handle"))),
                versions,
                told.version());
    }

    /** A version is supported for at least twelve months from the start of its quarter (Shopify docs: versioning). */
    static Optional<LocalDate> supportedUntil(String version) {
        try {
            return Optional.of(YearMonth.parse(version).plusYears(1).atDay(1));
        } catch (DateTimeException noQuarter) {
            return Optional.empty();
        }
    }
}
