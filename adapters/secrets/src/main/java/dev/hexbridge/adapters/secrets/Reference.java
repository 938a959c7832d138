package dev.hexbridge.adapters.secrets;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a secret is kept, as settings name it. Nothing is decoded: what is written is what is looked for. */
sealed interface Reference {

    /** A variable of the environment: {@code secret://env/HEXBRIDGE_SECRET_...}. */
    record Variable(String text, String name) implements Reference {}

    /** A file below the folder of secrets: {@code secret://file/path/of/it}. */
    record InFile(String text, List<String> segments) implements Reference {}

    Pattern NAME = Pattern.compile(Pattern.quote(SecretsSettings.PREFIX) + "[A-Z0-9_]{1,100}");
    Pattern SEGMENT = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}");

    /**
     * Reads a reference.
     *
     * @throws SecretRefused with what to write instead
     */
    static Reference parse(String text) {
        return scheme(text, "secret://env/")
                .map(name -> variable(text, name))
                .or(() -> scheme(text, "secret://file/").map(path -> inFile(text, path)))
                .orElseThrow(() -> noReference(text));
    }

    private static Optional<String> scheme(String text, String scheme) {
        return text.startsWith(scheme) ? Optional.of(text.substring(scheme.length())) : Optional.empty();
    }

    private static Reference variable(String text, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new SecretRefused(text + " names a variable that may not be read: it has to begin with "
                    + SecretsSettings.PREFIX + " and go on in capitals, digits and underscores");
        }
        return new Variable(text, name);
    }

    private static Reference inFile(String text, String path) {
        List<String> segments = List.of(path.split("/", -1));
        if (!segments.stream().allMatch(segment -> SEGMENT.matcher(segment).matches())) {
            throw new SecretRefused(text + " is not a path below the folder of secrets: write names of letters, digits,"
                    + " dots, dashes and underscores, separated by single slashes, without . and ..");
        }
        return new InFile(text, segments);
    }

    private static SecretRefused noReference(String text) {
        // What bears no scheme may be the secret itself, written where its reference belongs.
        String shown = text.startsWith("secret://") ? text : "a text of " + text.length() + " characters";
        return new SecretRefused(shown + " is not a reference to a secret: write secret://env/" + SecretsSettings.PREFIX
                + "... or secret://file/...");
    }
}
