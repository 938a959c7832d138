package dev.hexbridge.adapters.sandboxshopify.graphql;

/** A document that is not GraphQL; never leaves the package. */
final class SyntaxFault extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final int line;
    private final int column;

    SyntaxFault(String message, int line, int column) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
    }

    GraphQlError toError() {
        return GraphQlError.of(String.valueOf(getMessage()), "PARSE_ERROR").at(line, column);
    }
}
