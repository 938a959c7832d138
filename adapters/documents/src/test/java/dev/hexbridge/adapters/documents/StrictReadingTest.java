package dev.hexbridge.adapters.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.domain.flow.Catalogue;
import dev.hexbridge.domain.flow.CatalogueCompilation;
import dev.hexbridge.domain.mapping.DocumentFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictReadingTest {

    private static final String TABLE = "{'format':1,'name':'x','version':1,'rows':{}}";
    private static final String MAP =
            "{'format':1,'name':'x','version':1,'source':'order','target':'sales-order','rules':[%s]}";
    private static final String FLOW = "{'format':1,'name':'x','version':1,'trigger':'order','steps':[%s,"
            + "{'step':'sync','name':'s','map':'order-to-sales-order'}]}";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'format':1,'format':1} | /format | Duplicate field 'format' (line 1, column 21)",
                "{'format':1,'name':'x','version':1,'rows':{}} {} | | something follows the end of the document (line 1,"
                        + " column 48)",
                "[] | | an object is needed, here is []",
                "{'format':2,'name':'x','version':1,'rows':{}} | /format | this program reads format 1, not 2",
                "{'format':1,'name':'y','version':1,'rows':{}} | /name | the file is called 'x', the document 'y'",
                "{'format':1,'name':'x','version':0,'rows':{}} | /version | versions count from 1",
                "{'format':1,'name':'x','version':1.5,'rows':{}} | /version | a whole number is needed, here is 1.5",
                "{'format':1,'name':'x','version':1} | | 'rows' is missing",
                "{'format':1,'name':'x','version':1,'row':{},'rows':{}} | /row | 'row' is unknown here; did you mean"
                        + " 'rows'?",
                "{'format':1,'name':'x','version':1,'rows':{'a/b':''}} | /rows/a~1b | a blank is no value; leave the row"
                        + " out and say what to do otherwise",
                "{'format':1,'name':'x','version':1,'otherwise':'skip','rows':{}} | /otherwise | 'skip' is none of same,"
                        + " absent, refuse, {`use`: `...`}"
            })
    void aTableThatIsNotAsItShouldBeIsRefused(String json, String pointer, String message) throws IOException {
        assertOneFault("tables", json, Optional.ofNullable(pointer).orElse(""), message.replace('`', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'target':'A'} | /rules/0 | 'source' is missing",
                "{'target':'A','source':'order.id','when':'x'} | /rules/0/when | 'when' is unknown here; there is: as,"
                        + " onConflict, owner, required, source, target, transforms",
                "{'target':'A','source':{'fristOf':[]}} | /rules/0/source | exactly one of these is needed: constant,"
                        + " firstOf, join; here is: fristOf",
                "{'target':'A','source':'order.id','transforms':['uper']} | /rules/0/transforms/0 | 'uper' is none of"
                        + " businessDate, moment, upper, lower",
                "{'target':'A','source':'order.id','transforms':[{'cut':'5'}]} | /rules/0/transforms/0/cut | a whole"
                        + " number is needed, here is \"5\"",
                "{'target':'A','source':'order.id','owner':'shop'} | /rules/0/owner | 'shop' is none of source, target",
                "{'target':'A','source':'order.id','onConflict':'win'} | /rules/0/onConflict | 'win' is none of hold,"
                        + " overwrite, keep",
                "{'target':'A','source':'order.idd'} | /rules/0/source | order.idd: Order has no 'idd'; did you mean"
                        + " 'id'?",
                "{'target':'SalesOrderNumber','source':'order.id'} | /rules/0/target | SalesOrderNumber identifies the"
                        + " record: the engine writes it itself",
                "{'target':'CustomersOrderReference','source':'order.id','transforms':[{'cut':9}]} |"
                        + " /rules/0/transforms/0/cut | CustomersOrderReference refers to something and is never cut"
            })
    void aRuleThatIsNotAsItShouldBeIsRefused(String rule, String pointer, String message) throws IOException {
        assertOneFault("maps", MAP.formatted(rule), pointer, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'step':'hld'} | /steps/0/step | 'hld' is none of filter, hold, sync",
                "{'step':'hold','name':'h','when':{'path':'order.id'},'reason':'r'} | /steps/0/when | exactly one of"
                        + " these is needed: is, isNot, in, present, greaterThan; here is: path",
                "{'step':'hold','name':'h','when':{'path':'order.id','is':5},'reason':'r'} | /steps/0/when/is | a text is"
                        + " needed, here is 5",
                "{'step':'hold','name':'h','when':{'path':'order.id','is':'5'},'reason':' '} | /steps/0/reason | say why,"
                        + " in plain words"
            })
    void aStepThatIsNotAsItShouldBeIsRefused(String step, String pointer, String message) throws IOException {
        assertOneFault("flows", FLOW.formatted(step), pointer, message);
    }

    @Test
    void theFaultsOfAllDocumentsAreToldAtOnce() throws IOException {
        Path table = write("tables", "x", TABLE.replace("'version':1", "'version':0"));
        Path map = write("maps", "x", MAP.formatted("{'target':'A','source':'order.idd'}"));
        Path flow = write("flows", "x", FLOW.formatted("{'step':'sync','name':'s','map':'nothing'}"));
        Path stray = Files.writeString(directory.resolve("stray.json"), "{}");

        List<DocumentFault> faults = faults();

        assertEquals(
                List.of(
                        flow + " /steps/0/map",
                        flow + " /steps/1/name",
                        flow + " /steps/0",
                        map + " /rules/0/source",
                        stray + " ",
                        table + " /version"),
                faults.stream()
                        .map(fault -> fault.document() + " " + fault.pointer())
                        .toList());
    }

    @Test
    void aDecisionTableIsReadAndCheckedWithPositions() throws IOException {
        Path table = write("decisions", "x", """
                {'format':1,'name':'x','version':1,'hits':'unique','inputs':{'country':{},'tag':{}},
                 'outputs':['pair','site'],
                 'rules':[
                  {'when':{'country':['DE','AT']},'then':{'pair':'de'}},
                  {'when':{'country':'AT','tag':{'not':['b2b']}},'then':{'pair':'at'}},
                  {'when':{'tag':{'present':true},'country':['US']},'hold':'ask'}]}""");

        assertEquals(
                List.of(
                        table + " /rules/1: contradicts /rules/0: both fit country = AT, tag = none; tell them apart,"
                                + " or say \"hits\": \"first\"",
                        table + " /rules: no rule fits country = FR, tag = none; add one, or say \"otherwise\" what"
                                + " becomes of it"),
                faults().stream().map(DocumentFault::toString).limit(2).toList());
    }

    @Test
    void whatADecisionTableDoesNotKnowIsRefused() throws IOException {
        Path table = write("decisions", "x", """
                {'format':1,'name':'x','version':1,'hits':'any','inputs':{'country':{'paths':'x'}},'outputs':['pair'],
                 'rules':[{'when':{'country':7},'then':{'pair':' '},'hold':'both'},{'when':{},'hold':''}]}""");

        assertEquals(
                List.of(
                        "/hits",
                        "/inputs/country/paths",
                        "/rules/0",
                        "/rules/0/then/pair",
                        "/rules/0/when/country",
                        "/rules/1/hold"),
                faults().stream()
                        .filter(fault -> fault.document().equals(table.toString()))
                        .map(DocumentFault::pointer)
                        .sorted()
                        .toList());
    }

    @Test
    void whatIsSoundOfFaultyDocumentsIsKnown() throws IOException {
        write(
                "maps",
                "broken",
                MAP.formatted("{'target':'A','source':'order.idd'}").replace("'x'", "'broken'"));
        write("maps", "unreadable", "{");
        for (String map : List.of("broken", "unreadable")) {
            String steps = "[{'step':'sync','name':'s','map':'" + map + "'}]";
            write(
                    "flows",
                    "by-" + map,
                    "{'format':1,'name':'by-" + map + "','version':1,'trigger':'order','steps':" + steps + "}");
        }

        Catalogue sound = assertInstanceOf(
                        CatalogueCompilation.Faulty.class, new DocumentsAdapter(Optional.of(directory)).load())
                .sound();

        assertEquals(Loaded.BUILT_IN.maps().keySet(), sound.maps().keySet());
        assertEquals(Loaded.BUILT_IN.flows().keySet(), sound.flows().keySet());
    }

    @Test
    void aMapAsksOnlyForWhatADecisionTableSays() throws IOException {
        write("decisions", "t", """
                {'format':1,'name':'t','version':1,'hits':'first','inputs':{},'outputs':['costCentre'],
                 'rules':[{'when':{},'then':{'costCentre':'010'}}]}""");
        Path map = write(
                "maps",
                "x",
                MAP.formatted(
                        "{'target':'A','source':'decision.costCentre'},{'target':'B','source':'decision.costCenter'}"));

        assertEquals(
                List.of(map + " /rules/1/source: decision.costCenter: no decision table says 'costCenter'; did you"
                        + " mean 'costCentre'?"),
                faults().stream().map(DocumentFault::toString).toList());
    }

    @Test
    void aDocumentStandsInForTheBuiltInOfItsName() throws IOException {
        write(
                "tables",
                "payment-method",
                "{'format':1,'name':'payment-method','version':7,'otherwise':'same','rows':{}}");

        Catalogue catalogue = Loaded.catalogue(Optional.of(directory));

        assertEquals(
                List.of(7),
                catalogue.tables().values().stream()
                        .filter(table -> table.head().name().equals("payment-method"))
                        .map(table -> table.head().version())
                        .toList());
        assertEquals(Loaded.BUILT_IN.tables().size(), catalogue.tables().size());
    }

    @Test
    void aDirectoryThatIsNotThereIsAFault() {
        CatalogueCompilation compilation = new DocumentsAdapter(Optional.of(directory.resolve("nowhere"))).load();

        assertEquals(
                1,
                assertInstanceOf(CatalogueCompilation.Faulty.class, compilation)
                        .faults()
                        .size());
    }

    private void assertOneFault(String folder, String json, String pointer, String message) throws IOException {
        Path file = write(folder, "x", json);

        assertEquals(new DocumentFault(file.toString(), pointer, message), faults().getFirst());
    }

    private List<DocumentFault> faults() {
        return assertInstanceOf(CatalogueCompilation.Faulty.class, new DocumentsAdapter(Optional.of(directory)).load())
                .faults();
    }

    private Path write(String folder, String name, String json) throws IOException {
        Path parent = Files.createDirectories(directory.resolve(folder));
        return Files.writeString(parent.resolve(name + ".json"), json.replace('\'', '"'));
    }
}
