package dev.hexbridge.adapters.documents;

import dev.hexbridge.domain.mapping.Expression;
import dev.hexbridge.domain.mapping.Expression.Source;
import dev.hexbridge.domain.mapping.Transform;
import java.util.List;

/** Reads expressions: a source and what is done to it. */
final class ExpressionReader {

    private ExpressionReader() {}

    /** From an object that has members {@code source} and perhaps {@code transforms}. */
    static Expression read(Cursor holder) {
        List<Transform> transforms = holder.maybe("transforms")
                .map(list -> list.list(TransformReader::read))
                .orElse(List.of());
        return new Expression(source(holder.at("source")), transforms);
    }

    private static Source source(Cursor source) {
        if (source.isText()) {
            return new Source.Path(source.text());
        }
        return switch (source.choice("constant", "firstOf", "join")) {
            case "constant" ->
                new Source.Constant(source.object("constant").at("constant").text());
            case "firstOf" ->
                new Source.FirstOf(source.object("firstOf").at("firstOf").list(ExpressionReader::nested));
            case "join" -> join(source.object("join", "separator"));
            default -> new Source.Constant("");
        };
    }

    private static Source join(Cursor join) {
        return new Source.Join(
                join.at("join").list(ExpressionReader::nested),
                join.at("separator").text());
    }

    private static Expression nested(Cursor cursor) {
        return cursor.isText()
                ? new Expression(new Source.Path(cursor.text()), List.of())
                : read(cursor.object("source", "transforms"));
    }
}
