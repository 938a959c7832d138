package dev.hexbridge.adapters.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.decision.DecisionDocument;
import dev.hexbridge.domain.flow.FlowDocument;
import dev.hexbridge.domain.mapping.Faults;
import dev.hexbridge.domain.mapping.LookupTable;
import dev.hexbridge.domain.mapping.MapDocument;
import dev.hexbridge.domain.mapping.ShapeDocument;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripPropertiesTest {

    @Provide
    Arbitrary<MapDocument> maps() {
        return DocumentArbitraries.maps();
    }

    @Provide
    Arbitrary<FlowDocument> flows() {
        return DocumentArbitraries.flows();
    }

    @Provide
    Arbitrary<LookupTable> tables() {
        return DocumentArbitraries.tables();
    }

    @Provide
    Arbitrary<ShapeDocument> shapes() {
        return DocumentArbitraries.shapes();
    }

    @Property(tries = 150)
    void aMapThatIsWrittenAndReadIsTheSame(@ForAll("maps") MapDocument map) {
        assertEquals(map, read(DocumentsAdapter.render(map), MapReader::read));
    }

    @Property(tries = 150)
    void aFlowThatIsWrittenAndReadIsTheSame(@ForAll("flows") FlowDocument flow) {
        assertEquals(flow, read(DocumentsAdapter.render(flow), FlowReader::read));
    }

    @Property(tries = 150)
    void aTableThatIsWrittenAndReadIsTheSame(@ForAll("tables") LookupTable table) {
        assertEquals(table, read(DocumentsAdapter.render(table), TableReader::read));
    }

    @Provide
    Arbitrary<DecisionDocument> decisions() {
        return DocumentArbitraries.decisions();
    }

    @Property(tries = 150)
    void aDecisionTableThatIsWrittenAndReadIsTheSame(@ForAll("decisions") DecisionDocument table) {
        assertEquals(table, read(DocumentsAdapter.render(table), DecisionReader::read));
    }

    @Property(tries = 100)
    void aShapeThatIsWrittenAndReadIsTheSame(@ForAll("shapes") ShapeDocument shape) {
        assertEquals(shape, read(DocumentsAdapter.render(shape), ShapeReader::read));
    }

    private static <T> T read(String json, BiFunction<Cursor, String, T> reader) {
        Faults faults = new Faults("test");
        T document = reader.apply(Cursor.root(StrictJson.parse(json, faults), faults), "test");
        assertTrue(faults.isEmpty(), () -> faults.all() + json);
        return document;
    }
}
