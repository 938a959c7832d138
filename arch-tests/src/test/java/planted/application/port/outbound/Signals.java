package planted.application.port.outbound;

/** Innocent: the one port that wants no answer. */
interface Signals {

    void innocentlyHappened(String what);
}
