package io.lockstep.chaos.oracle;

import io.lockstep.chaos.plan.Part;
import io.lockstep.chaos.plan.Part.Goal;
import io.lockstep.chaos.plan.Part.KeyResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Scores calculated from the values alone, without any code of scoring-service: fractions of the target and of the half of it
 * that is planned, rolled up as weighted means, rounded half even to six places at every level (design.md, section 5).
 */
public final class Recomputation {

    private static final int PLACES = 6;
    private static final BigDecimal PLANNED = new BigDecimal("0.5");

    /** What is recomputed of a key result or a goal. */
    public record Fractions(BigDecimal achievement, BigDecimal pace) {}

    private Recomputation() {}

    /** The fractions of everything in a tree, by its id. */
    public static Map<String, Fractions> of(Goal root, Function<KeyResult, BigDecimal> values) {
        var all = new LinkedHashMap<String, Fractions>();
        root.all()
                .forEach(part -> all.put(
                        part.id(),
                        switch (part) {
                            case KeyResult keyResult -> of(keyResult, values.apply(keyResult));
                            case Goal goal ->
                                new Fractions(
                                        mean(goal, all, Fractions::achievement), mean(goal, all, Fractions::pace));
                        }));
        return all;
    }

    private static Fractions of(KeyResult keyResult, BigDecimal value) {
        return new Fractions(
                value.divide(keyResult.target(), PLACES, RoundingMode.HALF_EVEN),
                value.divide(keyResult.target().multiply(PLANNED), PLACES, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal mean(Goal goal, Map<String, Fractions> known, Function<Fractions, BigDecimal> which) {
        var sum = goal.parts().stream()
                .map(part -> part.weight().multiply(which.apply(known.get(part.id()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var weight = goal.parts().stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(weight, PLACES, RoundingMode.HALF_EVEN);
    }
}
