package planted.bootstrap;

/** What only those may know who stand on top of everything. */
public record Cellar() {}
