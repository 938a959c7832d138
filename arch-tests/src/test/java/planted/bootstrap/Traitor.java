package planted.bootstrap;

import planted.adapters.proving.hand.Saboteur;

/** Lets the proving ground into what runs live. */
record Traitor(Saboteur friend) {}
