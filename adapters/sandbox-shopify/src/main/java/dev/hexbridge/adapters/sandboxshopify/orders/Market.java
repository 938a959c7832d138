package dev.hexbridge.adapters.sandboxshopify.orders;

import java.util.List;
import java.util.Optional;

/** A country the shop sells to: its money, its taxes, and how its people and streets are called. */
record Market(Region region, String currency, List<TaxRule> taxes, List<PersonName> people, List<Place> places) {

    static final List<Market> ALL = List.of(germany(), denmark(), britishColumbia(), california());

    static Market of(String countryCode) {
        return ALL.stream()
                .filter(market -> market.region.countryCode().equals(countryCode))
                .findFirst()
                .orElse(ALL.getFirst());
    }

    private static Market germany() {
        Region region = new Region("Germany", "DE", Optional.empty(), Optional.empty());
        return new Market(
                region,
                "EUR",
                List.of(TaxRule.of("MwSt", "0.19")),
                List.of(
                        new PersonName("Jürgen", "Müller"),
                        new PersonName("Änne", "Großkopf"),
                        new PersonName("Karl-Heinz", "von der Höhe"),
                        new PersonName("Zoë", "Weiß")),
                List.of(
                        new Place("Große Bergstraße 160", Optional.empty(), "Hamburg", "22767", region),
                        new Place("Königsallee 1a", Optional.of("Hinterhaus, 3. OG"), "Düsseldorf", "40212", region),
                        new Place("Packstation 145", Optional.of("12345678"), "München", "80331", region)));
    }

    private static Market denmark() {
        Region region = new Region("Denmark", "DK", Optional.empty(), Optional.empty());
        return new Market(
                region,
                "DKK",
                List.of(TaxRule.of("Moms", "0.25")),
                List.of(
                        new PersonName("Søren", "Ågård"),
                        new PersonName("Mette", "Bjørn-Sørensen"),
                        new PersonName("Kåre", "Næss")),
                List.of(
                        new Place("Nørrebrogade 24, 2. tv.", Optional.empty(), "København N", "2200", region),
                        new Place("Åboulevarden 7", Optional.empty(), "Aarhus C", "8000", region)));
    }

    private static Market britishColumbia() {
        Region region = new Region("Canada", "CA", Optional.of("British Columbia"), Optional.of("BC"));
        return new Market(
                region,
                "CAD",
                List.of(TaxRule.of("GST", "0.05"), TaxRule.of("PST", "0.07")),
                List.of(
                        new PersonName("Siobhán", "O'Connor"),
                        new PersonName("François", "D'Aoust"),
                        new PersonName("Mei", "Chen")),
                List.of(
                        new Place("151 O'Connor Street", Optional.of("Unit #4"), "Vancouver", "V6B 1A1", region),
                        new Place("RR 2, Site 11", Optional.empty(), "Nelson", "V1L 5P5", region)));
    }

    private static Market california() {
        Region region = new Region("United States", "US", Optional.of("California"), Optional.of("CA"));
        return new Market(
                region,
                "USD",
                List.of(TaxRule.of("California State Tax", "0.0725"), TaxRule.of("Los Angeles County Tax", "0.0225")),
                List.of(
                        new PersonName("Grace", "Hopper"),
                        new PersonName("Miles", "O'Brien"),
                        new PersonName("José", "Núñez"),
                        new PersonName("Anna Maria", "Smith")),
                List.of(
                        new Place("1 Infinite Oak Way", Optional.empty(), "Los Angeles", "90012", region),
                        new Place("742 Evergreen Terrace", Optional.of("Apt 5"), "Pasadena", "91101-2345", region)));
    }
}
