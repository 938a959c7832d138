package dev.hexbridge.adapters.proving.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of runs that follow each other, one without and one with what is examined. A slow drift of the machine hits both
 * of a pair, so their quotients are compared and not their means.
 */
public final class Paired {

    private final List<Double> without = new ArrayList<>();
    private final List<Double> with = new ArrayList<>();

    /** Adds a pair. */
    public void add(double plain, double examined) {
        if (plain <= 0 || examined <= 0) {
            throw new IllegalArgumentException("a rate is above zero: " + plain + ", " + examined);
        }
        without.add(plain);
        with.add(examined);
    }

    /** The quotients, with over without, smallest first. */
    public List<Double> quotients() {
        List<Double> quotients = new ArrayList<>();
        for (int i = 0; i < with.size(); i++) {
            quotients.add(with.get(i) / without.get(i));
        }
        return quotients.stream().sorted().toList();
    }

    /** The median of the quotients. */
    public double median() {
        List<Double> sorted = quotients();
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /**
     * How sure it is that the true median lies between the smallest and the largest quotient, whatever the distribution:
     * it does not only if all of them fell on one side of it.
     */
    public double confidence() {
        return 1 - Math.pow(2, 1.0 - with.size());
    }

    /** For a report: both rates of each pair, the median, and the interval with its confidence. */
    public Map<String, Object> figures() {
        List<Double> sorted = quotients();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("without", List.copyOf(without));
        figures.put("with", List.copyOf(with));
        figures.put("median", median());
        figures.put("low", sorted.getFirst());
        figures.put("high", sorted.getLast());
        figures.put("confidence", confidence());
        return figures;
    }
}
