package dev.hexbridge.adapters.documents;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.flow.Catalogue;
import dev.hexbridge.domain.flow.CatalogueCompilation;
import dev.hexbridge.domain.mapping.MapInput;
import dev.hexbridge.domain.mapping.Mapped;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The documents that come with the program, applied. */
final class Loaded {

    static final Catalogue BUILT_IN = catalogue(Optional.empty());

    private Loaded() {}

    static Catalogue catalogue(Optional<Path> directory) {
        CatalogueCompilation compilation = new DocumentsAdapter(directory).load();
        return assertInstanceOf(CatalogueCompilation.Loaded.class, compilation, compilation::toString)
                .catalogue();
    }

    static Mapped.Made order(MapInput input) {
        return made("order-to-sales-order", input);
    }

    static Mapped.Made customer(MapInput input) {
        return made("customer", input);
    }

    private static Mapped.Made made(String map, MapInput input) {
        Mapped mapped = BUILT_IN.map(map).orElseThrow().apply(input);
        return assertInstanceOf(Mapped.Made.class, mapped, mapped::toString);
    }

    /** The fields as people read them. */
    static Map<String, String> fields(TargetRecord record) {
        Map<String, String> fields = new TreeMap<>();
        record.fields().forEach((name, value) -> fields.put(name, kind(value) + value.display()));
        return fields;
    }

    private static String kind(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> "";
            case FieldValue.Name name -> "";
            case FieldValue.Decimal decimal -> "# ";
            case FieldValue.Moment moment -> "@ ";
        };
    }
}
