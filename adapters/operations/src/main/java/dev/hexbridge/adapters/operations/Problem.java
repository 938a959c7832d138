package dev.hexbridge.adapters.operations;

import java.util.List;

/**
 * A refusal as it is answered (RFC 9457).
 *
 * @param type the kind of problem
 * @param detail what is wrong with this request, for people
 * @param faults every fault of the request, where several can be told apart
 */
record Problem(ProblemType type, String detail, List<Fault> faults) {

    Problem {
        faults = List.copyOf(faults);
    }

    static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of());
    }

    /** A request with one or more faults. */
    static Problem invalid(List<Fault> faults) {
        String detail = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        return new Problem(ProblemType.INVALID_REQUEST, detail, faults);
    }

    /**
     * One fault of a request.
     *
     * @param in {@code query}, {@code header} or {@code body}
     * @param name the parameter or header
     * @param detail what is wrong and what would be right
     */
    record Fault(String in, String name, String detail) {}

    /** Carries a problem through a failed future; without a stack, since nothing in the engine went wrong. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Refusal(Problem problem) {
            super(problem.detail(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
