package dev.hexbridge.adapters.documents;

import dev.hexbridge.domain.mapping.Otherwise;
import dev.hexbridge.domain.mapping.Transform;
import java.util.List;

/** Reads transforms: a bare word, or an object whose one member names the transform. */
final class TransformReader {

    private static final String[] NAMES = {
        "constant", "default", "lookup", "split", "item", "prefix", "cut", "note",
    };

    private TransformReader() {}

    static Transform read(Cursor transform) {
        if (transform.isText()) {
            return word(transform);
        }
        String name = transform.choice(NAMES);
        return name.isEmpty()
                ? new Transform.Upper()
                : named(name, transform.object(name).at(name));
    }

    private static Transform word(Cursor transform) {
        return switch (transform.text()) {
            case "businessDate" -> new Transform.BusinessDate();
            case "moment" -> new Transform.Moment();
            case "upper" -> new Transform.Upper();
            case "lower" -> new Transform.Lower();
            default -> {
                transform.word(List.of("businessDate", "moment", "upper", "lower"), word -> word);
                yield new Transform.Upper();
            }
        };
    }

    private static Transform named(String name, Cursor argument) {
        return switch (name) {
            case "constant" -> new Transform.Constant(argument.text());
            case "default" -> new Transform.Default(argument.text());
            case "lookup" -> lookup(argument.object("table", "otherwise"));
            case "split" -> split(argument.object("by", "part"));
            case "item" ->
                new Transform.Item(argument.object("table").at("table").text());
            case "prefix" -> new Transform.Prefix(argument.text());
            case "cut" -> new Transform.Cut(argument.integer());
            default -> new Transform.Note(argument.text());
        };
    }

    private static Transform lookup(Cursor lookup) {
        return new Transform.Lookup(
                lookup.at("table").text(), lookup.maybe("otherwise").map(TransformReader::otherwise));
    }

    private static Transform split(Cursor split) {
        return new Transform.Split(split.at("by").text(), split.at("part").integer());
    }

    static Otherwise otherwise(Cursor otherwise) {
        if (!otherwise.isText()) {
            return new Otherwise.Use(otherwise.object("use").at("use").text());
        }
        return switch (otherwise.text()) {
            case "same" -> new Otherwise.Same();
            case "absent" -> new Otherwise.Absent();
            case "refuse" -> new Otherwise.Refuse();
            default -> {
                otherwise.fault("'" + otherwise.text() + "' is none of same, absent, refuse, {\"use\": \"...\"}");
                yield new Otherwise.Refuse();
            }
        };
    }
}
