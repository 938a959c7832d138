package planted.adapters.two;

import planted.bootstrap.Cellar;

/** Starts the house that it is a stone of. */
record Climber(Cellar cellar) {}
