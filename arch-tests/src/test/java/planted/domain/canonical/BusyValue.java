package planted.domain.canonical;

/** Is no value. */
final class BusyValue {

    int twice(int number) {
        return 2 * number;
    }
}
