package dev.hexbridge.domain.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a rule asks of one input, in terms of the variables of a {@link Space}. A variable that has no option yet
 * leaves it open.
 */
sealed interface Clause {

    /** No option is chosen yet. */
    int OPEN = -1;

    /** Whether it holds, so far as the options tell. */
    enum Truth {
        YES,
        NO,
        OPEN
    }

    Truth truth(int[] options);

    /** The variable to decide next, where it is open. */
    int next(int[] options);

    /** The variable has one of these options. */
    record Among(int variable, Set<Integer> allowed) implements Clause {

        @Override
        public Truth truth(int[] options) {
            if (options[variable] == OPEN) {
                return Truth.OPEN;
            }
            return allowed.contains(options[variable]) ? Truth.YES : Truth.NO;
        }

        @Override
        public int next(int[] options) {
            return variable;
        }
    }

    /**
     * One of these variables is set, or, where that is not wanted, none is.
     *
     * @param variables variables with the options 0, not set, and 1, set
     */
    record AnySet(List<Integer> variables, boolean wanted) implements Clause {

        @Override
        public Truth truth(int[] options) {
            if (variables.stream().anyMatch(variable -> options[variable] == 1)) {
                return wanted ? Truth.YES : Truth.NO;
            }
            boolean allOut = variables.stream().allMatch(variable -> options[variable] == 0);
            return !allOut ? Truth.OPEN : wanted ? Truth.NO : Truth.YES;
        }

        @Override
        public int next(int[] options) {
            return variables.stream()
                    .filter(variable -> options[variable] == OPEN)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Whether all of them hold. */
    static Truth all(List<Clause> clauses, int[] options) {
        Truth truth = Truth.YES;
        for (Clause clause : clauses) {
            Truth one = clause.truth(options);
            if (one == Truth.NO) {
                return one;
            }
            truth = one == Truth.OPEN ? one : truth;
        }
        return truth;
    }

    /** The variable that would tell most of the first of them that is open. */
    static int next(List<Clause> clauses, int[] options) {
        return IntStream.range(0, clauses.size())
                .filter(index -> clauses.get(index).truth(options) == Truth.OPEN)
                .map(index -> clauses.get(index).next(options))
                .findFirst()
                .orElseThrow();
    }
}
