package planted.adapters.one;

/** Prints. */
final class Shouter {

    void shout() {
        System.out.println("here I am");
    }
}
