package dev.hexbridge.adapters.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.EventLog.Cursor;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.SearchTerm;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.message.Payload;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who has the disk has no customer. */
class SecrecyTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final String NAME = "Anneliese-Mustermann-Marker-4711";
    private static final String EMAIL = "anneliese.marker@example.com";
    private static final String CLEAR = "topic-marker-0815";

    private final TestDatabase database = TestDatabase.create();

    @Test
    void neitherBodiesNorDocumentsNorSearchTermsAreReadableOnDisk() throws IOException {
        PostgresAdapter adapter = database.open(InstantSource.fixed(NOON));
        EventLog log = adapter.ingest();
        Waiting.of(log.append(receipt()));
        Recorded recorded = Waiting.of(log.read(Cursor.START, 1)).getFirst();
        Waiting.of(adapter.unitOfWork()
                .inTransaction(tables -> tables.interpretations()
                        .record(List.of(interpretation(recorded)))
                        .compose(done -> tables.links().save(Map.of(Fixtures.salesOrder("1"), agreed())))));
        assertEquals(1, Waiting.of(adapter.history().timeline(EMAIL)).entities().size());
        database.execute("checkpoint");

        Path data = Path.of(database.ask("show data_directory"));
        assertEquals(Set.of(CLEAR), readableIn(data, List.of(CLEAR, NAME, EMAIL)), "the topic proves the search");
        Waiting.of(adapter.close());
    }

    private static Receipt receipt() {
        Receipt plain = Fixtures.receipt(CLEAR, Fixtures.order("1"), NOON);
        byte[] body = ("{\"name\":\"" + NAME + "\",\"email\":\"" + EMAIL + "\"}").getBytes(StandardCharsets.UTF_8);
        return new Receipt(plain.tenant(), plain.origin(), plain.root(), NOON, Payload.owning(body));
    }

    private static Interpretation interpretation(Recorded recorded) {
        List<SearchTerm> terms = List.of(new SearchTerm(SearchTerm.Kind.EMAIL, EMAIL));
        return new Interpretation(
                recorded,
                recorded.receipt().root(),
                Optional.empty(),
                new Verdict.Marked(""),
                Optional.of(Fixtures.version(NOON)),
                terms);
    }

    private static Agreed agreed() {
        TreeMap<String, FieldValue> fields = new TreeMap<>(Map.of("DeliveryName", new FieldValue.Text(NAME)));
        StateDoc document = new StateDoc(new TargetRecord("sales-order", "", fields), List.of());
        return new Agreed(new TargetRef("sales-order", "SO-1"), document, Fixtures.version(NOON), 1, 1);
    }

    /** The server goes on making and removing files while they are looked through. */
    private static Set<String> readableIn(Path folder, List<String> markers) throws IOException {
        Set<String> readable = new HashSet<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                    markers.stream().filter(content::contains).forEach(readable::add);
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.CONTINUE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
        return readable;
    }
}
