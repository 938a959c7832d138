package planted.adapters.two.wire;

/** Public for its own module only. */
public record Treasure(String json) {}
