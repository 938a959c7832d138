package planted.domain.chicken;

import planted.domain.egg.Egg;

/** Came first. */
public record Chicken(Egg from) {}
