package planted.adapters.proving.guest;

import planted.bootstrap.Cellar;

/** Stands on top of everything, and may look down at all of it. */
record InnocentVisitor(Cellar cellar) {}
