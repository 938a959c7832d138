package dev.hexbridge.domain.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for situations in which some rules fit and others do not, by choosing one option after another and leaving
 * alone what cannot lead there. That a situation exists is a hard question in general, so there is a bound on the
 * steps taken; tables that people write are far from it.
 */
final class Search {

    private static final int MOST_STEPS = 20_000;

    private final Space space;
    private final List<List<Clause>> fit;
    private final List<List<Clause>> unfit;
    private final int limit;
    private final List<Situation> found = new ArrayList<>();
    private int steps;

    private Search(Space space, List<List<Clause>> fit, List<List<Clause>> unfit, int limit) {
        this.space = space;
        this.fit = fit;
        this.unfit = unfit;
        this.limit = limit;
    }

    /**
     * What was found.
     *
     * @param situations some, each told apart from the others by a rule
     * @param complete whether there are no more than those, if fewer were found than asked for
     */
    record Result(List<Situation> situations, boolean complete) {}

    /**
     * Looks for situations.
     *
     * @param fit what all must hold
     * @param unfit rules none of which may fit
     * @param limit how many to look for
     */
    static Result of(Space space, List<List<Clause>> fit, List<List<Clause>> unfit, int limit) {
        Search search = new Search(space, fit, unfit, limit);
        int[] options = new int[space.size()];
        Arrays.fill(options, Clause.OPEN);
        search.visit(options);
        return new Result(List.copyOf(search.found), search.steps <= MOST_STEPS);
    }

    private void visit(int[] options) {
        if (++steps > MOST_STEPS || found.size() >= limit) {
            return;
        }
        int next = Clause.OPEN;
        for (List<Clause> rule : fit) {
            Clause.Truth truth = Clause.all(rule, options);
            if (truth == Clause.Truth.NO) {
                return;
            }
            next = truth == Clause.Truth.OPEN && next == Clause.OPEN ? Clause.next(rule, options) : next;
        }
        for (List<Clause> rule : unfit) {
            Clause.Truth truth = Clause.all(rule, options);
            if (truth == Clause.Truth.YES) {
                return;
            }
            next = truth == Clause.Truth.OPEN && next == Clause.OPEN ? Clause.next(rule, options) : next;
        }
        if (next == Clause.OPEN) {
            found.add(space.situation(options));
            return;
        }
        for (int option = 0; option < space.optionsOf(next); option++) {
            options[next] = option;
            visit(options);
        }
        options[next] = Clause.OPEN;
    }
}
