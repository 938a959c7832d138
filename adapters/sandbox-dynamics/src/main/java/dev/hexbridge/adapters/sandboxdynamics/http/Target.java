package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.query.QueryString;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.wire.KeyText;
import dev.hexbridge.adapters.sandboxdynamics.wire.Problem;
import dev.hexbridge.adapters.sandboxdynamics.wire.RefusedException;
import java.util.Optional;

/**
 * What a path below {@code /data/} means.
 *
 * @param set the entity set
 * @param key the key, if the path names one row
 * @param counted whether only the number of rows is asked for
 * @param action the bound action; empty for none
 */
record Target(EntitySet set, Optional<Fields> key, boolean counted, String action) {
    static Target of(World world, String resource) {
        String path = QueryString.decodePath(resource);
        int open = path.indexOf('(');
        int slash = path.indexOf('/');
        boolean keyed = open >= 0 && (slash < 0 || open < slash);
        int close = keyed ? closing(path, open) : -1;
        int nameEnd = keyed ? open : slash < 0 ? path.length() : slash;
        String rest = keyed ? path.substring(close + 1) : path.substring(nameEnd);
        EntitySet set = world.schema()
                .set(path.substring(0, nameEnd), world.knobs().aliases.get())
                .orElseThrow(() -> new RefusedException(Problem.noResource("/data/" + path)));
        Optional<Fields> key =
                keyed ? Optional.of(KeyText.read(set, path.substring(open + 1, close))) : Optional.empty();
        return switch (rest) {
            case "", "/" -> new Target(set, key, false, "");
            case "/$count" -> new Target(set, key, true, "");
            default -> {
                if (!rest.startsWith("/Microsoft.Dynamics.DataEntities.")) {
                    throw new RefusedException(Problem.noResource("/data/" + path));
                }
                yield new Target(set, key, false, rest.substring(rest.lastIndexOf('.') + 1));
            }
        };
    }

    private static int closing(String path, int open) {
        boolean quoted = false;
        for (int i = open + 1; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ')' && !quoted) {
                return i;
            }
        }
        throw RefusedException.malformed("The key in '" + path + "' has no closing parenthesis.");
    }
}
