package dev.hexbridge.adapters.dynamics.refusal;

/** The peer's words, made fit to be kept and shown. */
public final class Words {

    private static final int LONGEST = 2_000;

    private Words() {}

    /** Without control characters, halves of characters and needless blanks, and not longer than people read. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints()
                .map(c -> isSpace(c) ? ' ' : isHalf(c) ? '\uFFFD' : c)
                .filter(c -> c != ' ' || (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' '))
                .takeWhile(c -> clean.length() + Character.charCount(c) <= LONGEST)
                .forEachOrdered(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean isSpace(int c) {
        return Character.isISOControl(c) || Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
