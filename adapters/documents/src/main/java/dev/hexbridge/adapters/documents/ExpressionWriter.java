package dev.hexbridge.adapters.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hexbridge.domain.mapping.Expression;
import dev.hexbridge.domain.mapping.Expression.Source;
import dev.hexbridge.domain.mapping.Otherwise;
import dev.hexbridge.domain.mapping.Transform;
import java.util.List;

/** Writes expressions and transforms. */
final class ExpressionWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ExpressionWriter() {}

    /** Puts the members {@code source} and, if there are any, {@code transforms}. */
    static void write(Expression expression, ObjectNode holder) {
        holder.set("source", source(expression.source()));
        if (!expression.transforms().isEmpty()) {
            ArrayNode transforms = holder.putArray("transforms");
            expression.transforms().forEach(transform -> transforms.add(transform(transform)));
        }
    }

    private static JsonNode source(Source source) {
        ObjectNode node = JSON.objectNode();
        return switch (source) {
            case Source.Path path -> TextNode.valueOf(path.text());
            case Source.Constant constant -> node.put("constant", constant.text());
            case Source.FirstOf first -> node.set("firstOf", all(first.choices()));
            case Source.Join join -> {
                node.set("join", all(join.parts()));
                yield node.put("separator", join.separator());
            }
        };
    }

    private static ArrayNode all(List<Expression> expressions) {
        ArrayNode list = JSON.arrayNode();
        for (Expression expression : expressions) {
            ObjectNode node = JSON.objectNode();
            write(expression, node);
            boolean bare = node.size() == 1 && node.path("source").isTextual();
            list.add(bare ? node.get("source") : node);
        }
        return list;
    }

    private static JsonNode transform(Transform transform) {
        ObjectNode node = JSON.objectNode();
        return switch (transform) {
            case Transform.Constant constant -> node.put("constant", constant.text());
            case Transform.Default standIn -> node.put("default", standIn.text());
            case Transform.Lookup lookup -> {
                ObjectNode argument = node.putObject("lookup").put("table", lookup.table());
                lookup.otherwise().ifPresent(otherwise -> argument.set("otherwise", otherwise(otherwise)));
                yield node;
            }
            case Transform.BusinessDate date -> TextNode.valueOf("businessDate");
            case Transform.Moment moment -> TextNode.valueOf("moment");
            case Transform.Split split -> {
                node.putObject("split").put("by", split.by()).put("part", split.part());
                yield node;
            }
            case Transform.Item item -> {
                node.putObject("item").put("table", item.table());
                yield node;
            }
            case Transform.Prefix prefix -> node.put("prefix", prefix.text());
            case Transform.Cut cut -> node.put("cut", cut.length());
            case Transform.Upper upper -> TextNode.valueOf("upper");
            case Transform.Lower lower -> TextNode.valueOf("lower");
            case Transform.Note note -> node.put("note", note.text());
        };
    }

    static JsonNode otherwise(Otherwise otherwise) {
        return switch (otherwise) {
            case Otherwise.Use use -> JSON.objectNode().put("use", use.text());
            case Otherwise.Same same -> TextNode.valueOf("same");
            case Otherwise.Absent absent -> TextNode.valueOf("absent");
            case Otherwise.Refuse refuse -> TextNode.valueOf("refuse");
        };
    }
}
