package dev.hexbridge.domain.mapping;

import java.util.List;

/**
 * A map: how one document of a target is made from one model.
 *
 * @param head format, name and version
 * @param source the model that its paths read from
 * @param target the kind of the root record, for example {@code sales-order}
 * @param rules the rules of the root record
 * @param children the records below the root
 */
public record MapDocument(DocumentHead head, Model source, String target, List<Rule> rules, List<ChildBlock> children) {

    public MapDocument {
        rules = List.copyOf(rules);
        children = List.copyOf(children);
    }

    /**
     * Rules that make one child record of each element of a list.
     *
     * @param each path to the list, for example {@code priced.goods}
     * @param as the name by which the rules call the element, for example {@code line}
     * @param key path to the element's key, unique among all children
     * @param target the kind of the child records
     * @param rules the rules of one child record
     */
    public record ChildBlock(String each, String as, String key, String target, List<Rule> rules) {

        public ChildBlock {
            rules = List.copyOf(rules);
        }
    }
}
