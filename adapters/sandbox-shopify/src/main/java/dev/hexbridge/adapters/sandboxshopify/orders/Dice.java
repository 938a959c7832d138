package dev.hexbridge.adapters.sandboxshopify.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;

/** The few ways in which chance is used here. */
record Dice(RandomGenerator random) {

    boolean chance(double rate) {
        return rate > 0 && random.nextDouble() < rate;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** An index, chosen with the given weights. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = random.nextInt(total);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }

    BigDecimal cents(int low, int high) {
        return BigDecimal.valueOf(between(low, high), 2);
    }

    String hex(int letters) {
        StringBuilder text = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }
}
