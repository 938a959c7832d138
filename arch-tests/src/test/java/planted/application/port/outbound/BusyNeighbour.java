package planted.application.port.outbound;

/** Works where only promises and values live. */
final class BusyNeighbour {

    int twice(int number) {
        return 2 * number;
    }
}
