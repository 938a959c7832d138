package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.convergence.Desired;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.novelty.Own;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the engine writes on a shop's order once its sales order is settled: the number, for the people of the shop.
 *
 * @param metafield the custom field's namespace and key, {@code hexbridge.d365_order}; {@code {company}} stands for
 *     the legal entity
 * @param tag a label to put on, where one is wanted
 */
public record WriteBack(String metafield, Optional<String> tag) {

    /** The kind of the record that is written: an order of the shop. */
    public static final String SHOP_ORDER = "shop-order";

    private static final String COMPANY = "{company}";

    /** The custom fields that are written for pairs with these legal entities. */
    public List<String> fields(List<String> legalEntities) {
        return legalEntities.stream().map(this::name).distinct().toList();
    }

    /** What of an order comes from here, for pairs with these legal entities. */
    public Own own(List<String> legalEntities) {
        Set<String> attributes = fields(legalEntities).stream()
                .map(field -> "metafield." + field)
                .collect(Collectors.toSet());
        return new Own(attributes, tag.map(Set::of).orElse(Set.of()));
    }

    /** What the shop's order should bear: the number as it is now, whatever it was before. */
    public Wish of(LinkKey key, TargetRef salesOrder, SourceVersion version) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        fields.put("metafield:" + name(key.legalEntity()), new FieldValue.Text(salesOrder.id()));
        tag.ifPresent(text -> fields.put("tag", new FieldValue.Text(text)));
        TargetRef order = new TargetRef(SHOP_ORDER, key.source().id());
        StateDoc document = new StateDoc(new TargetRecord(SHOP_ORDER, "", fields), List.of());
        Desired desired = new Desired(document, Optional.of(order), List.of(), version, 1, Optional.empty());
        return new Wish.Ready(desired, List.of("sales order " + salesOrder.id() + " of " + key.legalEntity()));
    }

    private String name(String legalEntity) {
        return metafield.replace(COMPANY, legalEntity);
    }
}
