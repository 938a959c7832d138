package dev.hexbridge.adapters.secrets;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where secrets are kept and where they may go.
 *
 * @param environment the process environment; only names that begin with {@code HEXBRIDGE_SECRET_} are kept
 * @param folder the folder that file references stay below
 * @param approvedHosts the hosts that a reference may be sent to, by reference; a reference that is not named here
 *     never leaves the engine
 */
public record SecretsSettings(Map<String, String> environment, Path folder, Map<String, Set<String>> approvedHosts) {

    static final String PREFIX = "HEXBRIDGE_SECRET_";

    public SecretsSettings {
        environment = environment.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        approvedHosts = approvedHosts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> inLowerCase(entry.getValue())));
    }

    boolean isBound(String reference) {
        return approvedHosts.containsKey(reference);
    }

    boolean isApproved(String reference, String host) {
        return approvedFor(reference).contains(host.toLowerCase(Locale.ROOT));
    }

    Set<String> approvedFor(String reference) {
        return approvedHosts.getOrDefault(reference, Set.of());
    }

    /** Tells no values. */
    @Override
    public String toString() {
        return "SecretsSettings[environment=" + environment.keySet() + ", folder=" + folder + ", approvedHosts="
                + approvedHosts + "]";
    }

    private static Set<String> inLowerCase(Set<String> hosts) {
        return hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
