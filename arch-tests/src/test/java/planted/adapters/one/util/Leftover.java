package planted.adapters.one.util;

/** Lives where nobody would look for it. */
final class Leftover {}
