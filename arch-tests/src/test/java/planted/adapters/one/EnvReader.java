package planted.adapters.one;

/** Helps itself to configuration. */
final class EnvReader {

    boolean verbose() {
        return Boolean.getBoolean("verbose");
    }
}
