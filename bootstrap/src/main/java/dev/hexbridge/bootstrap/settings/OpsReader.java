package dev.hexbridge.bootstrap.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Reads how the engine is watched: alerts, traces, log. */
final class OpsReader {

    private OpsReader() {}

    static Ops read(Node root, Optional<URI> publicUrl) {
        Node log = root.group("log");
        Ops.LogForm form = log.parsed(
                        "format", text -> Ops.LogForm.valueOf(text.toUpperCase(Locale.ROOT)), "text or json")
                .orElse(Ops.LogForm.TEXT);
        log.refuseUnknown();
        return new Ops(new AlertReader(root.group("alerts")).read(), traces(root.group("traces")), form, publicUrl);
    }

    private static Optional<Ops.Traces> traces(Node node) {
        Optional<URI> endpoint = SettingsReader.url(node, "endpoint");
        double ratio = node.parsed("ratio", OpsReader::ratio, "a share above 0, up to 1")
                .orElse(1.0);
        Optional<String> name = node.text("headerName");
        Optional<SecretRef> value = node.secret("headerValue");
        node.refuseUnknown();
        return endpoint.map(url ->
                new Ops.Traces(url, ratio, name.flatMap(header -> value.map(word -> new Ops.Header(header, word)))));
    }

    private static double ratio(String text) {
        double ratio = Double.parseDouble(text);
        if (!(ratio > 0 && ratio <= 1)) {
            throw new IllegalArgumentException();
        }
        return ratio;
    }
}
