package dev.hexbridge.adapters.proving.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsAdapter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * What the emulated D365 tells: every write that it applied, in order, and the rows that it holds.
 *
 * @param writes the writes
 * @param headers the sales orders
 * @param lines their lines
 * @param customers the accounts
 */
public record ErpBook(List<JsonNode> writes, List<JsonNode> headers, List<JsonNode> lines, List<JsonNode> customers) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads it over its own surface, as anybody may. */
    public static ErpBook read(SandboxDynamicsAdapter erp, String client, String secret) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<JsonNode> writes = new ArrayList<>();
            send(http, HttpRequest.newBuilder(URI.create(erp.url() + "/_ledger")))
                    .path("writes")
                    .forEach(writes::add);
            String form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret + "&scope="
                    + erp.url() + "/.default";
            String token = send(
                            http,
                            HttpRequest.newBuilder(URI.create(erp.tokenUrl()))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form)))
                    .path("access_token")
                    .asText();
            return new ErpBook(
                    writes,
                    rows(http, erp.url(), "SalesOrderHeadersV3", token),
                    rows(http, erp.url(), "SalesOrderLines", token),
                    rows(http, erp.url(), "CustomersV3", token));
        }
    }

    private static List<JsonNode> rows(HttpClient http, String url, String set, String token) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        String next = url + "/data/" + set + "?cross-company=true";
        while (!next.isEmpty()) {
            JsonNode page =
                    send(http, HttpRequest.newBuilder(URI.create(next)).header("Authorization", "Bearer " + token));
            page.path("value").forEach(rows::add);
            next = page.path("@odata.nextLink").asText();
        }
        return rows;
    }

    private static JsonNode send(HttpClient http, HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the emulated D365 answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
