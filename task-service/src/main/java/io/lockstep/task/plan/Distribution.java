package io.lockstep.task.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A plan that somebody names instead of drawing it (features.md, row 20). It is expanded into points once, when it is named;
 * afterwards the points are the plan, and moving the dates does not move them.
 */
public enum Distribution {
    /** The same amount each day. */
    LINEAR,
    /** The same amount in each calendar week that the task touches, done by its Sunday. */
    WEEKLY,
    /** The same amount in each calendar month that the task touches, done by its last day. */
    MONTHLY,
    /** 7/16, 12/16, 15/16 and all of it after each quarter of the days: what is left is (1 - time)^2. */
    FRONT_LOADED;

    private static final int SCALE = 6;

    /** The points of this plan over {@code period}, up to the whole of {@code work}. */
    List<PlanPoint> expand(Period period, Work work) {
        var whole = work.whole();
        return switch (this) {
            case LINEAR -> List.of(new PlanPoint(period.end(), whole));
            case WEEKLY -> equalShares(period, whole, day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case MONTHLY -> equalShares(period, whole, day -> day.with(TemporalAdjusters.lastDayOfMonth()));
            case FRONT_LOADED -> frontLoaded(period, whole);
        };
    }

    private static List<PlanPoint> equalShares(Period period, BigDecimal whole, UnaryOperator<LocalDate> lastDay) {
        var ends = new ArrayList<LocalDate>();
        for (var day = period.start();
                !day.isAfter(period.end());
                day = lastDay.apply(day).plusDays(1)) {
            var end = lastDay.apply(day);
            ends.add(end.isAfter(period.end()) ? period.end() : end);
        }
        var points = new ArrayList<PlanPoint>();
        for (int i = 0; i < ends.size(); i++) {
            points.add(new PlanPoint(ends.get(i), share(whole, i + 1L, ends.size())));
        }
        return points;
    }

    private static List<PlanPoint> frontLoaded(Period period, BigDecimal whole) {
        var days = ChronoUnit.DAYS.between(period.start(), period.end());
        var used = new TreeSet<LocalDate>();
        var points = new ArrayList<PlanPoint>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            var day = period.start().plusDays(days * quarter / 4);
            if (quarter == 4 || (day.isAfter(period.start()) && day.isBefore(period.end()) && used.add(day))) {
                var left = 4L - quarter;
                points.add(new PlanPoint(day, share(whole, 16 - left * left, 16)));
            }
        }
        return points;
    }

    private static BigDecimal share(BigDecimal whole, long part, long parts) {
        return whole.multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(parts), SCALE, RoundingMode.HALF_EVEN);
    }
}
