package io.lockstep.goal.history;

import io.lockstep.goal.keyresult.Direction;
import io.lockstep.goal.period.PeriodKind;
import io.lockstep.kit.validation.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What history supports for one period (requirements.md M13, M17: challenging but feasible). Of the last periods, freed of their
 * season, {@code expected} is the mean and {@code best} the best, both with the season of the period at hand. The band reaches
 * from what is expected to the best and a stretch beyond it; {@code target} lies half way. Everything is rounded half even to six
 * decimals at the end.
 *
 * @param seasonIndex of the period at hand
 * @param low the less demanding end for what shall rise, the more demanding one for what shall fall
 * @param target absent for what shall stay within a range
 * @param basis the values that it stands on, newest first
 */
record Outlook(
        BigDecimal expected,
        BigDecimal best,
        BigDecimal seasonIndex,
        BigDecimal low,
        BigDecimal high,
        @Nullable BigDecimal target,
        List<PastValue> basis) {

    /** Fewer values are no history. */
    static final int FEWEST = 3;

    private static final int SCALE = 6;
    private static final BigDecimal TWO = new BigDecimal(2);

    /**
     * How to look ahead.
     *
     * @param periods how many of the last periods count
     * @param stretch how far beyond the best the band reaches, as a fraction
     * @param ceiling what cannot be exceeded, such as 100 %
     */
    record Method(int periods, BigDecimal stretch, @Nullable BigDecimal ceiling) {

        static final int PERIODS = 4;
        static final BigDecimal STRETCH = new BigDecimal("0.1");
    }

    /** Looks ahead to the period that begins on {@code start}; empty when fewer than three periods lie before it. */
    static Optional<Outlook> of(
            List<PastValue> history, PeriodKind kind, LocalDate start, Direction direction, Method method) {
        var past = history.stream()
                .filter(value -> value.start().isBefore(start))
                .sorted(Comparator.comparing(PastValue::start).reversed())
                .toList();
        var basis = past.stream().limit(method.periods()).toList();
        if (basis.size() < FEWEST) {
            return Optional.empty();
        }
        var seasons = Seasons.of(kind, past);
        var index = seasons.index(start);
        var adjusted = basis.stream().map(seasons::adjusted).toList();
        var sum = adjusted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var expected = Seasons.divide(sum, BigDecimal.valueOf(adjusted.size())).multiply(index);
        var lowest = Collections.min(adjusted).multiply(index);
        var highest = Collections.max(adjusted).multiply(index);
        var room = method.ceiling() != null && highest.compareTo(method.ceiling()) <= 0 ? method.ceiling() : null;
        return Optional.of(
                switch (direction) {
                    case HIGHER_IS_BETTER ->
                        between(
                                expected,
                                highest,
                                index,
                                expected,
                                capped(beyond(highest, method.stretch()), room),
                                basis);
                    case LOWER_IS_BETTER ->
                        between(
                                expected,
                                lowest,
                                index,
                                beyond(lowest, method.stretch().negate()),
                                expected,
                                basis);
                    case WITHIN_RANGE -> range(expected, index, lowest, highest, basis);
                });
    }

    private static BigDecimal beyond(BigDecimal best, BigDecimal stretch) {
        return best.add(best.abs().multiply(stretch));
    }

    private static BigDecimal capped(BigDecimal value, @Nullable BigDecimal ceiling) {
        return ceiling == null ? value : value.min(ceiling);
    }

    private static Outlook between(
            BigDecimal expected,
            BigDecimal best,
            BigDecimal index,
            BigDecimal low,
            BigDecimal high,
            List<PastValue> basis) {
        var middle = Seasons.divide(low.add(high), TWO);
        return new Outlook(
                rounded(expected), rounded(best), rounded(index), rounded(low), rounded(high), rounded(middle), basis);
    }

    private static Outlook range(
            BigDecimal expected, BigDecimal index, BigDecimal low, BigDecimal high, List<PastValue> basis) {
        return new Outlook(
                rounded(expected), rounded(expected), rounded(index), rounded(low), rounded(high), null, basis);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return Objects.requireNonNull(Decimals.plain(value.setScale(SCALE, RoundingMode.HALF_EVEN)));
    }
}
