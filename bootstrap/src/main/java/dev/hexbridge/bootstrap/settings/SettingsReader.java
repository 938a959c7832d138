package dev.hexbridge.bootstrap.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.hexbridge.domain.message.ConnectionName;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the settings: one YAML file, each value of which a variable of the environment may override. The variable of
 * {@code http.port} is {@code HEXBRIDGE_HTTP_PORT}; in lists the entry's name stands between, and may be left out
 * where there is only one: {@code HEXBRIDGE_SHOPIFY_DOMAIN}. All faults are told at once.
 */
public final class SettingsReader {

    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Variables of the launcher and of the sandbox, which stand for no setting of the file. */
    private static final List<String> OTHER_VARIABLES = List.of(
            "HEXBRIDGE_JAVA_OPTS", "HEXBRIDGE_URL", "HEXBRIDGE_TOKEN_FILE", "HEXBRIDGE_SECRET_", "HEXBRIDGE_SANDBOX_");

    private final Map<String, String> environment;
    private final List<SettingsFault> faults = new ArrayList<>();
    private final TreeSet<String> used = new TreeSet<>();
    private final TreeSet<String> names = new TreeSet<>();
    private final Map<ConnectionName, String> decisions = new TreeMap<>(Comparator.comparing(ConnectionName::value));

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Reads the settings.
     *
     * @param file the file; without one, the environment and the usual values alone
     * @param environment the variables
     */
    public static SettingsResult read(Optional<SettingsFile> file, Map<String, String> environment) {
        return new SettingsReader(environment).read(file);
    }

    private SettingsResult read(Optional<SettingsFile> file) {
        JsonNode json = file.map(this::parsed).orElseGet(JsonNodeFactory.instance::objectNode);
        if (!faults.isEmpty()) {
            return new SettingsResult.Faulty(faults);
        }
        Settings settings = settings(Node.root(json, new Node.Source(environment, faults, used)));
        refuseUnknownVariables();
        boolean onlyPairs = faults.size() == settings.pairs().faults().size();
        boolean usable = onlyPairs && !settings.pairs().sound().isEmpty();
        return usable ? new SettingsResult.Read(settings) : new SettingsResult.Faulty(faults);
    }

    private JsonNode parsed(SettingsFile file) {
        try {
            JsonNode json = YAML.readTree(file.text());
            if (json.isObject()) {
                return json;
            }
            faults.add(new SettingsFault(file.name(), "is not a YAML document of settings"));
        } catch (JsonProcessingException broken) {
            String place = file.name() + ":" + broken.getLocation().getLineNr();
            faults.add(new SettingsFault(place, "is not YAML: " + broken.getOriginalMessage()));
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private Settings settings(Node root) {
        Node adminNode = root.group("admin");
        Node httpNode = root.group("http");
        Optional<URI> publicUrl = url(httpNode, "publicUrl");
        Settings.Listener http = listener(httpNode, List.of(), 8080, 2_000);
        Settings.Listener admin = listener(adminNode, adminNode.texts("names"), 8081, 200);
        Settings.Storage storage = storage(root);
        ShopReader shopReader = new ShopReader(publicUrl, decisions);
        List<Settings.Shop> shops = root.groups("shopify", "sandbox").stream()
                .map(node -> shopReader.read(node, name(node)))
                .toList();
        List<Settings.Erp> erps =
                root.groups("dynamics", "dynamics").stream().map(this::erp).toList();
        Settings.Pairs pairs = new PairReader(shops, erps).read(root.groups("pairs", "main"), decisions);
        Ops ops = OpsReader.read(root, publicUrl);
        root.refuseUnknown();
        return new Settings(http, admin, storage, shops, erps, pairs, ops);
    }

    private static Settings.Listener listener(Node node, List<String> names, int port, int connections) {
        int most = node.parsed("connections", SettingsReader::connections, "a whole number from 1 to 100000")
                .orElse(connections);
        Settings.Listener listener =
                new Settings.Listener(node.text("host", "127.0.0.1"), node.port("port", port), names, most);
        node.refuseUnknown();
        return listener;
    }

    private static int connections(String text) {
        int connections = Integer.parseInt(text);
        if (connections < 1 || connections > 100_000) {
            throw new IllegalArgumentException();
        }
        return connections;
    }

    private static Settings.Storage storage(Node root) {
        Node data = root.group("data");
        Node database = root.group("database");
        Node secrets = root.group("secrets");
        Node documents = root.group("documents");
        Path directory =
                Path.of(data.text("dir", ".hexbridge")).toAbsolutePath().normalize();
        Optional<String> url = database.text("url").filter(text -> !text.isBlank());
        if (url.filter(text -> !text.startsWith("postgresql://") && !text.startsWith("postgres://"))
                .isPresent()) {
            database.fault("url", "begins with postgresql://, for example postgresql://user@host:5432/hexbridge");
        }
        Settings.Storage storage = new Settings.Storage(
                directory,
                url,
                database.secret("password"),
                new Settings.SecretPlaces(
                        secrets.text("dir").map(Path::of).orElse(directory.resolve("secrets")), secrets.lists("hosts")),
                documents.text("dir").map(Path::of),
                false);
        List.of(data, database, secrets, documents).forEach(Node::refuseUnknown);
        return storage;
    }

    private Settings.Erp erp(Node node) {
        ConnectionName name = name(node);
        Optional<URI> url = url(node, "url");
        Optional<Settings.Environment> environment = url.map(base -> environment(node, base));
        if (environment.isEmpty()) {
            node.text("tokenUrl");
            node.text("clientId");
            node.secret("clientSecret");
        }
        Settings.Erp erp = new Settings.Erp(
                name,
                environment,
                node.text("company").map(company -> company.toLowerCase(Locale.ROOT)),
                node.map("entitySets"),
                SettleWindow.read(node, environment.isPresent()));
        node.refuseUnknown();
        return erp;
    }

    private static Settings.Environment environment(Node node, URI url) {
        Optional<URI> tokenUrl = url(node, "tokenUrl");
        if (tokenUrl.isEmpty()) {
            node.fault(
                    "tokenUrl",
                    "is missing: https://login.microsoftonline.com/<tenant>/oauth2/v2.0/token, or your AD FS");
        }
        String clientId = node.required("clientId", "the application's id in Microsoft Entra");
        Optional<SecretRef> secret = node.secret("clientSecret");
        if (secret.isEmpty()) {
            node.fault("clientSecret", "is missing: the application's secret in Microsoft Entra");
        }
        return new Settings.Environment(
                url,
                tokenUrl.orElse(url),
                clientId,
                secret.orElseGet(() -> new SecretRef.Reference("secret://missing")));
    }

    static Optional<URI> url(Node node, String name) {
        return node.parsed(name, SettingsReader::httpUrl, "a URL that begins with https:// (or http:// on loopback)");
    }

    /** Plain http is for loopback alone: nothing else leaves the machine unencrypted. */
    private static URI httpUrl(String text) {
        URI url = URI.create(text.replaceAll("/+$", ""));
        boolean loopback = List.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(url.getHost()));
        boolean usable = "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && loopback);
        if (!usable || url.getHost() == null) {
            throw new IllegalArgumentException();
        }
        return url;
    }

    private ConnectionName name(Node node) {
        node.text("name")
                .filter(name -> !names.add(name))
                .ifPresent(taken -> node.fault("name", "\"" + taken + "\" is the name of another connection"));
        return node.parsed("name", ConnectionName::new, "a name of lower-case letters, digits and dashes")
                .orElseGet(() -> {
                    if (node.text("name").isEmpty()) {
                        node.fault("name", "is missing");
                    }
                    return new ConnectionName("missing");
                });
    }

    private void refuseUnknownVariables() {
        environment.keySet().stream()
                .filter(name -> name.startsWith("HEXBRIDGE_"))
                .filter(name -> !used.contains(name))
                .filter(name -> OTHER_VARIABLES.stream().noneMatch(name::startsWith))
                .sorted()
                .forEach(name -> faults.add(new SettingsFault(name, "is a variable that no setting has")));
    }
}
