package dev.hexbridge.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsAdapter;
import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static Optional<SandboxDynamicsAdapter> environment = Optional.empty();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        environment = Optional.of(done(SandboxDynamicsAdapter.start(
                VERTX, SandboxDynamicsSettings.standard(new SandboxDynamicsSettings.Credentials("app", "hush")))));
    }

    @AfterAll
    static void stop() throws Exception {
        done(environment.orElseThrow().close());
        done(VERTX.close());
    }

    @Test
    void whatIsSetUpWellEndsWith0AndIsToldPointByPoint() throws Exception {
        assertEquals(0, examine(Map.of("HEXBRIDGE_DYNAMICS_CLIENT_SECRET", "hush")), () -> out + "" + err);
        assertTrue(out.toString().contains("\nerp dynamics\n  good     token:"), out.toString());
        assertTrue(out.toString().contains("usmf: item SHIPPING: is there"), out.toString());
        assertTrue(out.toString().contains(" leads to this engine"), out.toString());
    }

    @Test
    void aFaultEndsWith1AndSaysWhatToChange() throws Exception {
        assertEquals(1, examine(Map.of("HEXBRIDGE_DYNAMICS_CLIENT_SECRET", "wrong-secret")));
        assertTrue(out.toString().contains("faulty   token: invalid_client"), out.toString());
        assertTrue(out.toString().contains("-> Check the tenant in tokenUrl"), out.toString());
        assertTrue(!out.toString().contains("wrong-secret"), out.toString());
    }

    @Test
    void programsAreToldTheSameAsJson() throws Exception {
        Map<String, String> variables =
                Map.of("HEXBRIDGE_DYNAMICS_CLIENT_SECRET", "hush", "HEXBRIDGE_PAIRS_COMPANY", "ufms");
        assertEquals(1, examine(variables, "--json"));
        List<String> faulty = new ArrayList<>();
        for (JsonNode finding : new JsonMapper().readTree(out.toString()).path("findings")) {
            if (finding.path("grade").asText().equals("faulty")) {
                faulty.add(finding.path("examined").asText() + "/"
                        + finding.path("point").asText());
                assertTrue(finding.has("remedy"), finding.toString());
            }
        }
        assertEquals(List.of("erp dynamics/company ufms"), faulty);
    }

    @Test
    void settingsWithFaultsEndWith2BeforeAnybodyIsAsked() throws Exception {
        assertEquals(2, examine(Map.of("HEXBRIDGE_HTTP_PORT", "x")));
        assertTrue(err.toString().contains("http.port"), err.toString());
    }

    private int examine(Map<String, String> variables, String... more) throws Exception {
        SandboxDynamicsAdapter erp = environment.orElseThrow();
        int port = freePort();
        Path file = Files.writeString(folder.resolve("settings.yaml"), """
                http:
                  publicUrl: http://127.0.0.1:%d
                shopify:
                  - name: sandbox
                dynamics:
                  - name: dynamics
                    url: %s
                    tokenUrl: %s
                    clientId: app
                pairs:
                  - name: main
                    defaults: {warehouse: "24", site: "2", customerGroup: "30"}
                """.formatted(port, erp.url(), erp.tokenUrl()));
        Map<String, String> environmentVariables = new HashMap<>(variables);
        environmentVariables.putIfAbsent("HEXBRIDGE_HTTP_PORT", String.valueOf(port));
        environmentVariables.put("HEXBRIDGE_DATA_DIR", folder.toString());
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Terminal terminal = new Terminal(
                environmentVariables, new PrintWriter(out, true), new PrintWriter(err, true), ended::complete);
        List<String> arguments = new ArrayList<>(List.of("doctor", "--config", file.toString()));
        arguments.addAll(List.of(more));
        int code = HexbridgeCommand.commandLine(terminal).execute(arguments.toArray(String[]::new));
        return code == Terminal.LATER ? ended.get(30, TimeUnit.SECONDS) : code;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
