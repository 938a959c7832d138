package planted.adapters.unmarked;

/** Lives in a package that says nothing about null. */
final class Unmarked {}
