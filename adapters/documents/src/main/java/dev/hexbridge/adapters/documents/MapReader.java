package dev.hexbridge.adapters.documents;

import dev.hexbridge.domain.mapping.FieldPolicy;
import dev.hexbridge.domain.mapping.FieldPolicy.OnConflict;
import dev.hexbridge.domain.mapping.FieldPolicy.Owner;
import dev.hexbridge.domain.mapping.MapDocument;
import dev.hexbridge.domain.mapping.MapDocument.ChildBlock;
import dev.hexbridge.domain.mapping.Model;
import dev.hexbridge.domain.mapping.Rule;
import dev.hexbridge.domain.mapping.Rule.As;
import dev.hexbridge.domain.mapping.Rule.Target;
import java.util.List;
import java.util.Optional;

/** Reads maps. */
final class MapReader {

    private MapReader() {}

    static MapDocument read(Cursor cursor, String fileName) {
        Cursor map = cursor.object("format", "name", "version", "source", "target", "rules", "children");
        return new MapDocument(
                HeadReader.read(map, fileName),
                map.at("source").word(List.of(Model.values()), Model::token).orElse(Model.ORDER),
                map.at("target").text(),
                map.at("rules").list(MapReader::rule),
                map.maybe("children")
                        .map(list -> list.list(MapReader::children))
                        .orElse(List.of()));
    }

    private static ChildBlock children(Cursor cursor) {
        Cursor block = cursor.object("each", "as", "key", "target", "rules");
        return new ChildBlock(
                block.at("each").text(),
                block.at("as").text(),
                block.at("key").text(),
                block.at("target").text(),
                block.at("rules").list(MapReader::rule));
    }

    private static Rule rule(Cursor cursor) {
        Cursor rule = cursor.object("target", "source", "transforms", "as", "required", "owner", "onConflict");
        return new Rule(
                target(rule.at("target")),
                ExpressionReader.read(rule),
                rule.maybe("as").flatMap(as -> as.word(List.of(As.values()), As::token)),
                rule.maybe("required").map(Cursor::flag).orElse(false),
                policy(rule));
    }

    private static Target target(Cursor target) {
        return target.isText()
                ? new Target.Field(target.text())
                : new Target.Extension(
                        target.object("extension").at("extension").text());
    }

    private static FieldPolicy policy(Cursor rule) {
        Optional<Owner> owner = rule.maybe("owner").flatMap(word -> word.word(List.of(Owner.values()), Owner::token));
        Optional<OnConflict> onConflict =
                rule.maybe("onConflict").flatMap(word -> word.word(List.of(OnConflict.values()), OnConflict::token));
        return new FieldPolicy(
                owner.orElse(FieldPolicy.DEFAULT.owner()), onConflict.orElse(FieldPolicy.DEFAULT.onConflict()));
    }
}
