package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.mapping.MapDocument.ChildBlock;
import dev.hexbridge.domain.mapping.Scope.Element;
import dev.hexbridge.domain.mapping.ShapeDocument.RecordShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compiles maps: a map with any fault is not used at all, and all its faults are told at once. */
public final class MapCompiler {

    private static final RecordShape NO_SHAPE = RecordShape.of(Set.of(), Set.of(), Set.of());

    private final Lexicon lexicon;

    public MapCompiler(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public Compilation compile(MapDocument document) {
        Faults faults = new Faults("maps/" + document.head().name());
        Scope scope = new Scope(document.source().input(), Optional.empty(), lexicon.decided());
        List<CompiledRule> root = rules(document.rules(), scope, document.target(), faults, "");
        List<CompiledChildren> children = new ArrayList<>();
        for (int index = 0; index < document.children().size(); index++) {
            children(document.children().get(index), scope, faults, "/children/" + index)
                    .ifPresent(children::add);
        }
        return faults.isEmpty()
                ? new Compilation.Compiled(new CompiledMap(document, root, children))
                : new Compilation.Faulty(faults.all());
    }

    private List<CompiledRule> rules(List<Rule> rules, Scope scope, String target, Faults faults, String pointer) {
        RecordShape shape = lexicon.records().get(target);
        if (shape == null) {
            faults.add(
                    pointer + "/target",
                    "there is no record '" + target + "'"
                            + Nearest.hint(target, lexicon.records().keySet()));
        }
        return new RuleCompiler(faults, scope, lexicon.tables(), shape == null ? NO_SHAPE : shape)
                .compile(rules, pointer + "/rules");
    }

    private Optional<CompiledChildren> children(ChildBlock block, Scope scope, Faults faults, String pointer) {
        Optional<CompiledPath> list = list(block, scope, faults, pointer + "/each");
        boolean free = isFree(block.as(), scope, faults, pointer + "/as");
        if (list.isEmpty() || !free) {
            return Optional.empty();
        }
        Element element = new Element(block.as(), list.get().end());
        Scope inside = new Scope(scope.input(), Optional.of(element), lexicon.decided());
        Typed key = inside.path(block.key(), faults, pointer + "/key");
        if (!key.isFaulty() && key.type() != ValueType.TEXT) {
            faults.add(pointer + "/key", "a key is a text, not " + key.type().words());
        }
        List<CompiledRule> rules = rules(block.rules(), inside, block.target(), faults, pointer);
        return Optional.of(new CompiledChildren(list.get(), key.evaluator(), block.target(), rules));
    }

    private static boolean isFree(String name, Scope scope, Faults faults, String pointer) {
        if (PathCompiler.compile(scope.input(), name) instanceof PathCompiler.Result.Found) {
            faults.add(pointer, "'" + name + "' means something already");
            return false;
        }
        if (PathSyntax.parse(name).map(List::size).orElse(0) != 1 || name.startsWith("[")) {
            faults.add(pointer, "'" + name + "' is no name of letters and digits");
            return false;
        }
        return true;
    }

    private Optional<CompiledPath> list(ChildBlock block, Scope scope, Faults faults, String pointer) {
        return switch (PathCompiler.compile(scope.input(), block.each())) {
            case PathCompiler.Result.Found found -> {
                ValueType type = found.path().type();
                if (type != ValueType.LIST) {
                    faults.add(pointer, block.each() + " is " + type.words() + ", not a list");
                }
                yield Optional.of(found.path()).filter(path -> type == ValueType.LIST);
            }
            case PathCompiler.Result.NotFound wrong -> {
                faults.add(pointer, block.each() + ": " + wrong.message());
                yield Optional.empty();
            }
        };
    }
}
