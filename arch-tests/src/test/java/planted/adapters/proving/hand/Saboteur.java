package planted.adapters.proving.hand;

/** Breaks things on purpose, where that is asked for. */
public record Saboteur() {}
