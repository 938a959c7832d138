package planted.application.port.outbound;

/** Wants its answer at once. */
interface ImpatientPort {

    String answer();
}
