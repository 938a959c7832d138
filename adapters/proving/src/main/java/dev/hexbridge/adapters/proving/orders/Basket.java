package dev.hexbridge.adapters.proving.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What is bought, in cents of one currency, with a tax on top.
 *
 * @param lines the lines, two to four of them
 * @param shipping what shipping costs, untaxed
 */
record Basket(List<Line> lines, long shipping) {

    private static final int FEWEST = 2;
    private static final int MOST = 4;

    /**
     * One line.
     *
     * @param article what
     * @param quantity how many
     * @param discount off the whole line
     */
    record Line(Article article, int quantity, long discount) {

        long gross() {
            return article.cents() * quantity;
        }

        /** Of what is paid, 8.25 %, half a cent up. */
        long tax() {
            return ((gross() - discount) * 825 + 5_000) / 10_000;
        }

        private Line oneMore() {
            return new Line(article, quantity + 1, discount);
        }
    }

    Basket {
        lines = List.copyOf(lines);
    }

    static Basket of(RandomGenerator dice) {
        int count = dice.nextInt(FEWEST, MOST + 1);
        int first = dice.nextInt(Article.COUNT);
        boolean reduced = dice.nextInt(4) == 0;
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Article article = Article.of((first + i * 7) % Article.COUNT);
            int quantity = 1 + dice.nextInt(3);
            lines.add(new Line(article, quantity, reduced ? article.cents() * quantity / 10 : 0));
        }
        return new Basket(lines, dice.nextBoolean() ? 795 : 0);
    }

    /** One more of the first article: what an edit does. */
    Basket edited() {
        List<Line> changed = new ArrayList<>(lines);
        changed.set(0, lines.getFirst().oneMore());
        return new Basket(changed, shipping);
    }

    long gross() {
        return lines.stream().mapToLong(Line::gross).sum();
    }

    long discount() {
        return lines.stream().mapToLong(Line::discount).sum();
    }

    long tax() {
        return lines.stream().mapToLong(Line::tax).sum();
    }

    long total() {
        return gross() - discount() + tax() + shipping;
    }
}
