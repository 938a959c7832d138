package dev.hexbridge.adapters.documents;

import dev.hexbridge.domain.mapping.DocumentFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the files: those that come with the program first, then those of the directory in their place. */
final class DocumentFiles {

    private static final String SUFFIX = ".json";

    private static final Map<Kind, List<String>> BUILT_IN = Map.of(
            Kind.MAPS,
            List.of("order-to-sales-order", "customer", "refund-to-return-order"),
            Kind.FLOWS,
            List.of("order-to-cash"),
            Kind.TABLES,
            List.of(
                    "country-alpha3",
                    "delivery-mode",
                    "item",
                    "language",
                    "payment-method",
                    "payment-status",
                    "payment-terms",
                    "prices-include-tax",
                    "refund-item",
                    "return-disposition",
                    "service-item",
                    "tax-groups",
                    "tax-item-groups"),
            Kind.SHAPES,
            List.of("dynamics"),
            Kind.FAILURES,
            List.of("d365-any", "d365-da", "d365-de", "d365-en", "shopify-any", "shopify-en"));

    private final Map<String, DocumentFile> files = new TreeMap<>();
    private final List<DocumentFault> faults;

    private DocumentFiles(List<DocumentFault> faults) {
        this.faults = faults;
    }

    /** All files; what cannot be read is added to the faults. */
    static Collection<DocumentFile> find(Optional<Path> directory, List<DocumentFault> faults) {
        DocumentFiles found = new DocumentFiles(faults);
        BUILT_IN.forEach((kind, names) -> names.forEach(name -> found.add(builtIn(kind, name))));
        directory.ifPresent(found::addAll);
        return found.files.values();
    }

    private static DocumentFile builtIn(Kind kind, String name) {
        String path = kind.folder() + "/" + name + SUFFIX;
        try (InputStream stream = DocumentFiles.class.getResourceAsStream("/dev/hexbridge/documents/" + path)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its document " + path);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new DocumentFile(kind, name, "built-in " + path, text);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void addAll(Path directory) {
        if (!Files.isDirectory(directory)) {
            faults.add(new DocumentFault(directory.toString(), "", "is no directory that can be read"));
            return;
        }
        for (Kind kind : Kind.values()) {
            Path folder = directory.resolve(kind.folder());
            if (Files.isDirectory(folder)) {
                list(folder).forEach(file -> read(kind, file).ifPresent(this::add));
            }
        }
        list(directory)
                .forEach(file -> faults.add(new DocumentFault(
                        file.toString(),
                        "",
                        "belongs in one of the folders maps, flows, tables, shapes, failures and decisions")));
    }

    private List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            faults.add(new DocumentFault(folder.toString(), "", "cannot be listed: " + cause.getMessage()));
            return List.of();
        }
    }

    private Optional<DocumentFile> read(Kind kind, Path file) {
        String fileName = file.getFileName().toString();
        String name = fileName.substring(0, fileName.length() - SUFFIX.length());
        try {
            return Optional.of(new DocumentFile(kind, name, file.toString(), Files.readString(file)));
        } catch (IOException cause) {
            faults.add(new DocumentFault(file.toString(), "", "cannot be read as UTF-8 text: " + cause.getMessage()));
            return Optional.empty();
        }
    }

    private void add(DocumentFile file) {
        files.put(file.id(), file);
    }
}
