package io.lockstep.task.adjustment;

import io.lockstep.task.plan.PlanPoint;
import io.lockstep.task.plan.TaskTerms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

/** Two plan curves beside each other: from (start, 0) through their points, linear between them, constant after the last. */
record Curve(LocalDate start, List<PlanPoint> points) {

    static Curve of(TaskTerms terms) {
        return new Curve(terms.period().start(), terms.planCurve());
    }

    /** Whether this curve expects less than {@code other} on any day; a plan that is gone expects nothing. */
    boolean expectsLessThan(Curve other) {
        if (other.points.isEmpty() || points.isEmpty()) {
            return points.isEmpty() && !other.points.isEmpty();
        }
        var corners = new TreeSet<LocalDate>(List.of(start, other.start));
        points.forEach(point -> corners.add(point.date()));
        other.points.forEach(point -> corners.add(point.date()));
        return corners.stream().anyMatch(day -> at(day).compareTo(other.at(day)) < 0);
    }

    /** What is planned at the end of a day. */
    BigDecimal at(LocalDate day) {
        var from = start;
        var base = BigDecimal.ZERO;
        for (var point : points) {
            if (!day.isAfter(point.date())) {
                return day.isAfter(from) ? between(from, base, point, day) : atCorner(from, base, point, day);
            }
            from = point.date();
            base = point.planned();
        }
        return base;
    }

    private static BigDecimal atCorner(LocalDate from, BigDecimal base, PlanPoint point, LocalDate day) {
        if (day.equals(point.date())) {
            return point.planned();
        }
        return day.equals(from) ? base : BigDecimal.ZERO;
    }

    private static BigDecimal between(LocalDate from, BigDecimal base, PlanPoint to, LocalDate day) {
        var passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day));
        var whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to.date()));
        var rise = to.planned().subtract(base).multiply(passed);
        return base.add(rise.divide(whole, MathContext.DECIMAL128));
    }
}
