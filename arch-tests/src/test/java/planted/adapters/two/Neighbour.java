package planted.adapters.two;

import planted.adapters.one.SecondDoor;

/** Knows another adapter. */
record Neighbour(SecondDoor other) {}
