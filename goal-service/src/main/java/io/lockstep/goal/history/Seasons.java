package io.lockstep.goal.history;

import io.lockstep.goal.period.PeriodKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much of an average quarter or month each one of the year brings: 1.2 is a fifth more. An index is the mean, over the years
 * that are complete, of the value's share of its year's average; below two complete years every index is 1.
 */
final class Seasons {

    private static final int SCALE = 12;
    private static final int YEARS_NEEDED = 2;

    private final PeriodKind kind;
    private final List<BigDecimal> indexes;

    private Seasons(PeriodKind kind, List<BigDecimal> indexes) {
        this.kind = kind;
        this.indexes = indexes;
    }

    static Seasons of(PeriodKind kind, List<PastValue> values) {
        var slots = slots(kind);
        var years = values.stream()
                .collect(Collectors.groupingBy(value -> value.start().getYear(), TreeMap::new, Collectors.toList()));
        var shares = new ArrayList<Map<Integer, BigDecimal>>();
        for (var year : years.values()) {
            var sum = year.stream().map(PastValue::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (year.size() == slots && sum.signum() > 0) {
                shares.add(year.stream()
                        .collect(Collectors.toMap(
                                value -> slot(kind, value.start()),
                                value -> divide(value.value().multiply(BigDecimal.valueOf(slots)), sum))));
            }
        }
        return shares.size() < YEARS_NEEDED || slots == 1
                ? none(kind, slots)
                : new Seasons(kind, means(shares, slots)).orNone();
    }

    private static List<BigDecimal> means(List<Map<Integer, BigDecimal>> shares, int slots) {
        var means = new ArrayList<BigDecimal>();
        for (int slot = 0; slot < slots; slot++) {
            var at = slot;
            var sum = shares.stream().map(year -> year.get(at)).reduce(BigDecimal.ZERO, BigDecimal::add);
            means.add(divide(sum, BigDecimal.valueOf(shares.size())));
        }
        return means;
    }

    /** A season in which there is nothing, or less, cannot be divided by. */
    private Seasons orNone() {
        return indexes.stream().allMatch(index -> index.signum() > 0) ? this : none(kind, indexes.size());
    }

    private static Seasons none(PeriodKind kind, int slots) {
        return new Seasons(kind, Collections.nCopies(slots, BigDecimal.ONE));
    }

    /** The index of the period that begins on a day. */
    BigDecimal index(LocalDate start) {
        return indexes.get(slot(kind, start));
    }

    /** The value as it would be in an average season. */
    BigDecimal adjusted(PastValue value) {
        return divide(value.value(), index(value.start()));
    }

    static BigDecimal divide(BigDecimal value, BigDecimal by) {
        return value.divide(by, SCALE, RoundingMode.HALF_EVEN);
    }

    private static int slots(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR, CUSTOM -> 1;
        };
    }

    private static int slot(PeriodKind kind, LocalDate start) {
        return (start.getMonthValue() - 1) * slots(kind) / 12;
    }
}
