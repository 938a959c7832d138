package dev.hexbridge.bootstrap.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One place in the settings: what the file says there, unless a variable of the environment overrides it. Faults are
 * collected, so that a reader goes on and tells all of them at once.
 */
final class Node {

    private final JsonNode json;
    private final String path;
    private final List<String> variables;
    private final Source source;
    private final Set<String> asked = new TreeSet<>();

    /**
     * What all places of one reading share.
     *
     * @param environment the variables
     * @param faults the faults found so far
     * @param used the variables that were asked for
     */
    record Source(Map<String, String> environment, List<SettingsFault> faults, Set<String> used) {}

    private Node(JsonNode json, String path, List<String> variables, Source source) {
        this.json = json;
        this.path = path;
        this.variables = variables;
        this.source = source;
    }

    static Node root(JsonNode json, Source source) {
        return new Node(json, "", List.of("HEXBRIDGE"), source);
    }

    /** A group of settings; empty where the file has none. */
    Node group(String name) {
        asked.add(name);
        JsonNode group = json.path(name);
        if (!group.isMissingNode() && !group.isNull() && !group.isObject()) {
            fault(
                    name,
                    "is a group of settings, not " + group.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        JsonNode object = group.isObject() ? group : JsonNodeFactory.instance.objectNode();
        return new Node(object, place(name), variablesOf(name), source);
    }

    /**
     * A list of groups, each with a {@code name}. Variables of a group bear its name, and may leave it out where
     * there is only one. Where the file has none, one group that the environment alone fills.
     */
    List<Node> groups(String name, String usualName) {
        asked.add(name);
        JsonNode list = json.path(name);
        if (list.isMissingNode() || list.isNull()) {
            JsonNode object = JsonNodeFactory.instance.objectNode().put("name", usualName);
            return List.of(new Node(object, place(name) + "[0]", variablesOf(name), source));
        }
        if (!list.isArray()) {
            fault(name, "is a list; begin each entry with \"- name:\"");
            return List.of();
        }
        List<Node> groups = new ArrayList<>();
        for (JsonNode each : list) {
            List<String> prefixes =
                    new ArrayList<>(variablesOf(name + "_" + each.path("name").asText("")));
            if (list.size() == 1) {
                prefixes.addAll(variablesOf(name));
            }
            groups.add(new Node(each, place(name) + "[" + groups.size() + "]", prefixes, source));
        }
        return groups;
    }

    Optional<String> text(String name) {
        asked.add(name);
        Optional<String> variable = variable(name);
        if (variable.isPresent()) {
            return variable;
        }
        JsonNode value = json.path(name);
        if (value.isContainerNode()) {
            fault(name, "is a single value");
            return Optional.empty();
        }
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /** A text that must be there; a fault and a stand-in where it is not. */
    String required(String name, String why) {
        return text(name).filter(value -> !value.isBlank()).orElseGet(() -> {
            fault(name, "is missing: " + why);
            return "missing";
        });
    }

    /** A value that a parser makes of the text; a fault where the parser refuses it. */
    <T> Optional<T> parsed(String name, Function<String, T> parser, String form) {
        return text(name).flatMap(value -> {
            try {
                return Optional.of(parser.apply(value));
            } catch (RuntimeException refused) {
                fault(name, "\"" + value + "\" is not " + form);
                return Optional.empty();
            }
        });
    }

    int port(String name, int otherwise) {
        return parsed(name, Node::portNumber, "a port from 0 to 65535").orElse(otherwise);
    }

    private static int portNumber(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException();
        }
        return port;
    }

    List<String> texts(String name) {
        asked.add(name);
        Optional<String> variable = variable(name);
        if (variable.isPresent()) {
            return List.of(variable.get().split("\\s*,\\s*"));
        }
        JsonNode value = json.path(name);
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(each -> texts.add(each.asText()));
            return texts;
        }
        return text(name).map(List::of).orElse(List.of());
    }

    Map<String, String> map(String name) {
        asked.add(name);
        Map<String, String> map = new TreeMap<>();
        json.path(name)
                .properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    /** Lists of texts by name. */
    Map<String, Set<String>> lists(String name) {
        asked.add(name);
        JsonNode group = json.path(name);
        if (!group.isMissingNode() && !group.isNull() && !group.isObject()) {
            fault(name, "is a group of lists");
        }
        Map<String, Set<String>> lists = new TreeMap<>();
        group.properties().forEach(entry -> {
            Set<String> texts = new TreeSet<>();
            JsonNode value = entry.getValue();
            (value.isArray() ? value : List.of(value)).forEach(each -> texts.add(each.asText()));
            lists.put(entry.getKey(), texts);
        });
        return lists;
    }

    /** A secret by reference in the file; in the environment a reference or the value itself. */
    Optional<SecretRef> secret(String name) {
        boolean given = variable(name).isPresent();
        return text(name).map(text -> secret(name, text, given));
    }

    private SecretRef secret(String name, String text, boolean given) {
        if (text.startsWith("secret://")) {
            return new SecretRef.Reference(text);
        }
        if (!given) {
            fault(
                    name,
                    "a secret never stands in the file: write secret://env/HEXBRIDGE_SECRET_... or secret://file/...,"
                            + " or set " + variables.getFirst() + "_" + upper(name));
        }
        return new SecretRef.Given(new Secret(text));
    }

    void fault(String name, String message) {
        source.faults().add(new SettingsFault(place(name), message));
    }

    /** All faults found so far, anywhere. */
    List<SettingsFault> faults() {
        return source.faults();
    }

    /** Tells settings that nobody asked for: they are misspelt, or do not exist. To be called last. */
    void refuseUnknown() {
        json.properties().forEach(entry -> {
            if (!asked.contains(entry.getKey())) {
                fault(entry.getKey(), "is no setting; there are " + String.join(", ", asked));
            }
        });
    }

    private Optional<String> variable(String name) {
        for (String prefix : variables) {
            String variable = prefix + "_" + upper(name);
            source.used().add(variable);
            String value = source.environment().get(variable);
            if (value != null && !value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private List<String> variablesOf(String name) {
        return variables.stream().map(prefix -> prefix + "_" + upper(name)).toList();
    }

    private String place(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** {@code webhookSecret} as {@code WEBHOOK_SECRET}. */
    private static String upper(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
