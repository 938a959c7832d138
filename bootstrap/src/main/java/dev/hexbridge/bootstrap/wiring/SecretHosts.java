package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.bootstrap.settings.SecretRef;
import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.settings.Settings.Erp;
import dev.hexbridge.bootstrap.settings.Settings.Shop;
import dev.hexbridge.bootstrap.settings.Settings.ShopCredentials;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * To which hosts each secret may be sent: those that the settings approve, else those of the connections that name it.
 *
 * @param approved hosts by reference
 */
record SecretHosts(Map<String, Set<String>> approved) {

    /**
     * A secret that is sent to a peer.
     *
     * @param secret the secret
     * @param host the peer's host
     */
    record Sent(SecretRef secret, String host) {}

    static SecretHosts of(Settings settings) {
        Map<String, Set<String>> approved =
                new HashMap<>(settings.storage().secrets().hosts());
        Stream.concat(
                        settings.shops().stream().flatMap(shop -> sent(shop).stream()),
                        settings.erps().stream().flatMap(erp -> sent(erp).stream()))
                .forEach(sent -> reference(sent.secret())
                        .filter(reference ->
                                !settings.storage().secrets().hosts().containsKey(reference))
                        .ifPresent(reference -> approved.computeIfAbsent(reference, unused -> new TreeSet<>())
                                .add(sent.host())));
        return new SecretHosts(approved);
    }

    /** A shop's Admin API is authorised at its own host, by a token or for one. */
    static List<Sent> sent(Shop shop) {
        return shop.admin().stream()
                .map(admin -> new Sent(
                        switch (admin.credentials()) {
                            case ShopCredentials.Token token -> token.token();
                            case ShopCredentials.Client client -> client.secret();
                        },
                        host(admin.url())))
                .toList();
    }

    /** The secret of D365 goes to the host that gives out tokens, never to the environment itself. */
    static List<Sent> sent(Erp erp) {
        return erp.environment().stream()
                .map(environment -> new Sent(environment.clientSecret(), host(environment.tokenUrl())))
                .toList();
    }

    static String host(URI url) {
        return String.valueOf(url.getHost());
    }

    /** Why a secret may not be sent there. */
    Optional<String> fault(Sent sent) {
        return reference(sent.secret())
                .filter(reference ->
                        approved.getOrDefault(reference, Set.of()).stream().noneMatch(sent.host()::equalsIgnoreCase))
                .map(reference -> reference + " is not approved for the host " + sent.host() + ", only for "
                        + new TreeSet<>(approved.getOrDefault(reference, Set.of()))
                        + ": approve the host under secrets.hosts if it is right");
    }

    private static Optional<String> reference(SecretRef secret) {
        return switch (secret) {
            case SecretRef.Reference reference -> Optional.of(reference.reference());
            case SecretRef.Given given -> Optional.empty();
        };
    }
}
