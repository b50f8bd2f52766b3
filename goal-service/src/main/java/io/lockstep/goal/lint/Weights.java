package io.lockstep.goal.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Weights that sum to exactly 100, by the largest remainder at two decimals (requirements.md section 9). */
final class Weights {

    private static final BigDecimal WHOLE = new BigDecimal("100.00");
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private Weights() {}

    /** Falling weights by rank, the first the heaviest; of four 40, 30, 20, 10 as in requirements.md N7. */
    static List<BigDecimal> ranked(int count) {
        return proportional(IntStream.iterate(count, i -> i > 0, i -> i - 1)
                .mapToObj(BigDecimal::valueOf)
                .toList());
    }

    /** Weights in the proportion of the given ones, which are not all 0. */
    static List<BigDecimal> proportional(List<BigDecimal> parts) {
        var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var floors = new ArrayList<BigDecimal>();
        var remainders = new ArrayList<BigDecimal>();
        for (var part : parts) {
            var scaled = part.multiply(WHOLE).movePointRight(2).divideAndRemainder(sum);
            floors.add(scaled[0].setScale(0, RoundingMode.UNNECESSARY).movePointLeft(2));
            remainders.add(scaled[1]);
        }
        var missing = WHOLE.subtract(floors.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .movePointRight(2)
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get).reversed())
                .limit(missing)
                .forEach(i -> floors.set(i, floors.get(i).add(STEP)));
        return floors;
    }
}
