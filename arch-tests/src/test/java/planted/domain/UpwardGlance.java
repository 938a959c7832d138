package planted.domain;

import planted.application.BusUser;

/** Knows the floor above. */
record UpwardGlance(BusUser user) {}
