package dev.hexbridge.adapters.dynamics.odata;

import dev.hexbridge.application.port.outbound.Census.Section;
import dev.hexbridge.domain.convergence.Desired.Match;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The URLs of records. All carry {@code cross-company=true}: without it the ERP shows the default company of the
 * application's user only (Microsoft docs: cross-company behaviour).
 *
 * @param data the service root, ending in {@code /data/}
 */
public record Addresses(String data) {

    private static final String EVERY_COMPANY = "?cross-company=true";

    /** Of a service below an environment's URL. */
    public static Addresses of(String environment) {
        return new Addresses(environment + "/data/");
    }

    public String batch() {
        return data + "$batch";
    }

    public String collection(String set) {
        return data + set + EVERY_COMPANY;
    }

    /** One record by its key, company first. */
    public String record(String set, String company, String keyField, String key) {
        return data + set + "(" + Table.COMPANY + "=" + Literals.quoted(company) + "," + keyField + "="
                + Literals.quoted(key) + ")" + EVERY_COMPANY;
    }

    /** One line of a document by the ERP's own name of it. */
    public String line(Table.Lines lines, String company, String parent, String rowId) {
        if (!lines.withinParent()) {
            return record(lines.set(), company, lines.rowId(), rowId);
        }
        return data + lines.set() + "(" + Table.COMPANY + "=" + Literals.quoted(company) + "," + lines.parent() + "="
                + Literals.quoted(parent) + "," + lines.rowId() + "=" + Literals.quoted(rowId) + ")" + EVERY_COMPANY;
    }

    /** What is posted of a document's lines. */
    public String postings(Table.Postings postings, String company, String parent) {
        return collection(postings.set())
                + filter(company, Literals.equality(postings.parent(), parent))
                + select(List.of(postings.rowId(), postings.quantity()), List.of(Table.COMPANY));
    }

    /** A document's root with the fields asked for. */
    public String root(Table table, String company, String id, Collection<String> fields) {
        return record(table.set(), company, table.identity(), id)
                + select(fields, List.of(Table.COMPANY, table.identity()));
    }

    /** A document's lines with the fields asked for, in an order that no other writer changes. */
    public String lines(Table.Lines lines, String company, String parent, Collection<String> fields) {
        TreeSet<String> named = new TreeSet<>(fields);
        named.addAll(lines.ownKey().fields());
        return collection(lines.set())
                + filter(company, Literals.equality(lines.parent(), parent))
                + select(named, List.of(Table.COMPANY, lines.parent(), lines.rowId()))
                + "&$orderby=" + lines.rowId();
    }

    /** All roots that one of the matches fits. */
    public String matching(Table table, String company, List<Match> matches, Collection<String> fields) {
        String any = matches.stream()
                .flatMap(match -> match.values().stream().map(value -> Literals.equality(match.field(), value)))
                .collect(Collectors.joining("%20or%20", "(", ")"));
        TreeSet<String> wanted = new TreeSet<>(fields);
        matches.forEach(match -> wanted.add(match.field()));
        return collection(table.set())
                + filter(company, any)
                + select(wanted, List.of(Table.COMPANY, table.identity()))
                + "&$orderby=" + table.identity();
    }

    /**
     * All roots made in a time whose field begins with a text. The ERP reads {@code *} in a comparison as any text.
     *
     * @param created the field with the time at which the ERP made the record
     */
    public String census(Table table, Section section, String created) {
        String condition = Literals.encoded(section.field()) + "%20eq%20" + Literals.quoted(section.prefix() + "*")
                + "%20and%20" + Literals.encoded(created) + "%20ge%20" + Literals.moment(section.from())
                + "%20and%20" + Literals.encoded(created) + "%20lt%20" + Literals.moment(section.to());
        return collection(table.set())
                + filter(section.legalEntity(), condition)
                + select(List.of(section.field()), List.of(Table.COMPANY, table.identity()))
                + "&$orderby=" + table.identity();
    }

    /** All exchange rates of a type; every company shares them. */
    public String rates(String type) {
        List<String> fields = List.of("FromCurrency", "ToCurrency", "StartDate", "EndDate", "Rate", "ConversionFactor");
        return collection("ExchangeRates") + "&$filter=" + Literals.equality("RateTypeName", type)
                + select(fields, List.of("RateTypeName")) + "&$orderby=FromCurrency,ToCurrency,StartDate";
    }

    private static String filter(String company, String condition) {
        return "&$filter=" + Literals.equality(Table.COMPANY, company) + "%20and%20" + condition;
    }

    private static String select(Collection<String> fields, List<String> always) {
        TreeSet<String> all = new TreeSet<>(fields);
        all.addAll(always);
        return "&$select=" + all.stream().map(Literals::encoded).collect(Collectors.joining(","));
    }
}
