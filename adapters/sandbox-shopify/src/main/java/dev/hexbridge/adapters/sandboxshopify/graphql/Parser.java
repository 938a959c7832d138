package dev.hexbridge.adapters.sandboxshopify.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Directive;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Field;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Fragment;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Inline;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Label;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Operation;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Selection;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Spread;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Variable;
import dev.hexbridge.adapters.sandboxshopify.graphql.Token.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads executable documents (GraphQL specification, section 2): operations and fragments, no type definitions. */
final class Parser {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final List<Token> tokens;
    private int next;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The document; throws {@link SyntaxFault}. */
    static Document parse(String source) {
        return new Parser(Lexer.tokens(source)).document();
    }

    private Document document() {
        List<Operation> operations = new ArrayList<>();
        Map<String, Fragment> fragments = new LinkedHashMap<>();
        while (peek().kind() != Kind.END) {
            if (peek().isName("fragment")) {
                Fragment fragment = fragment();
                fragments.put(fragment.name(), fragment);
            } else {
                operations.add(operation());
            }
        }
        return new Document(operations, fragments);
    }

    private Operation operation() {
        if (peek().is("{")) {
            return new Operation(false, "", List.of(), selections());
        }
        Token kind = take();
        if (!kind.isName("query") && !kind.isName("mutation")) {
            throw unexpected(kind);
        }
        String name = peek().kind() == Kind.NAME ? take().text() : "";
        List<Variable> variables = new ArrayList<>();
        if (skip("(")) {
            while (!skip(")")) {
                variables.add(variable());
            }
        }
        directives();
        return new Operation(kind.isName("mutation"), name, variables, selections());
    }

    private Variable variable() {
        expect("$");
        String name = name();
        expect(":");
        String type = type();
        Optional<JsonNode> standard = skip("=") ? Optional.of(value().resolve(Map.of())) : Optional.empty();
        directives();
        return new Variable(name, type, standard);
    }

    private String type() {
        String inner;
        if (skip("[")) {
            inner = "[" + type() + "]";
            expect("]");
        } else {
            inner = name();
        }
        return skip("!") ? inner + "!" : inner;
    }

    private Fragment fragment() {
        take();
        String name = name();
        Token on = take();
        if (!on.isName("on")) {
            throw unexpected(on);
        }
        String type = name();
        directives();
        return new Fragment(name, type, selections());
    }

    private List<Selection> selections() {
        expect("{");
        List<Selection> all = new ArrayList<>();
        do {
            all.add(selection());
        } while (!skip("}"));
        return all;
    }

    private Selection selection() {
        if (!skip("...")) {
            return field();
        }
        if (peek().kind() == Kind.NAME && !peek().isName("on")) {
            return new Spread(name(), directives());
        }
        Optional<String> on = Optional.empty();
        if (peek().isName("on")) {
            take();
            on = Optional.of(name());
        }
        return new Inline(on, directives(), selections());
    }

    private Field field() {
        Token first = peek();
        String key = name();
        String name = skip(":") ? name() : key;
        Label label = new Label(key, name, first.line(), first.column());
        Map<String, Value> arguments = arguments();
        List<Directive> directives = directives();
        return new Field(label, arguments, directives, peek().is("{") ? selections() : List.of());
    }

    private Map<String, Value> arguments() {
        return skip("(") ? entries(")") : Map.of();
    }

    private List<Directive> directives() {
        List<Directive> all = new ArrayList<>();
        while (skip("@")) {
            all.add(new Directive(name(), arguments()));
        }
        return all;
    }

    private Map<String, Value> entries(String end) {
        Map<String, Value> entries = new LinkedHashMap<>();
        while (!skip(end)) {
            String name = name();
            expect(":");
            entries.put(name, value());
        }
        return entries;
    }

    private Value value() {
        Token token = take();
        return switch (token.kind()) {
            case TEXT -> new Value.Constant(JSON.textNode(token.text()));
            case NUMBER -> new Value.Constant(number(token.text()));
            case NAME -> new Value.Constant(word(token.text()));
            case PUNCTUATION -> composite(token);
            case END -> throw unexpected(token);
        };
    }

    private Value composite(Token token) {
        return switch (token.text()) {
            case "$" -> new Value.Reference(name());
            case "{" -> new Value.Entries(entries("}"));
            case "[" -> {
                List<Value> items = new ArrayList<>();
                while (!skip("]")) {
                    items.add(value());
                }
                yield new Value.Items(items);
            }
            default -> throw unexpected(token);
        };
    }

    private static JsonNode number(String text) {
        boolean whole = text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        return whole ? JSON.numberNode(new BigInteger(text)) : JSON.numberNode(new BigDecimal(text));
    }

    private static JsonNode word(String text) {
        return switch (text) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text);
        };
    }

    private String name() {
        Token token = take();
        if (token.kind() != Kind.NAME) {
            throw unexpected(token);
        }
        return token.text();
    }

    private void expect(String punctuation) {
        if (!skip(punctuation)) {
            throw unexpected(peek());
        }
    }

    private boolean skip(String punctuation) {
        boolean found = peek().is(punctuation);
        next += found ? 1 : 0;
        return found;
    }

    private Token peek() {
        return tokens.get(Math.min(next, tokens.size() - 1));
    }

    private Token take() {
        Token token = peek();
        next++;
        return token;
    }

    private static SyntaxFault unexpected(Token token) {
        return new SyntaxFault(
                "syntax error, unexpected %s (\"%s\") at [%d, %d]"
                        .formatted(token.kind(), token.text(), token.line(), token.column()),
                token.line(),
                token.column());
    }
}
