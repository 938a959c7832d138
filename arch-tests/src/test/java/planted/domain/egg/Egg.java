package planted.domain.egg;

import planted.domain.chicken.Chicken;

/** Came first. */
public interface Egg {

    Chicken hatch();
}
