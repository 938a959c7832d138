package planted.adapters.one;

/** Cannot do without six others. */
final class Crowd {

    private final String all;

    Crowd(String a, String b, String c, String d, String e, String f) {
        this.all = a + b + c + d + e + f;
    }

    String names() {
        return all;
    }
}
