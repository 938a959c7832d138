package planted.bootstrap;

import planted.adapters.two.wire.Treasure;

/** Reaches behind an adapter's door. */
record Burglar(Treasure loot) {}
