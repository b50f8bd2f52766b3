package io.lockstep.scoring.achievement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the plan expects by which day: 0 before the start, linear from (start, 0) from point to point, constant after the last
 * one. Key results plan a fraction of the way to their target, tasks an amount in their own unit.
 */
public final class PlanCurve {

    /** So much is planned by the end of that day. */
    public record Point(LocalDate date, BigDecimal planned) {
        public Point {
            Objects.requireNonNull(date, "a point needs a date");
            Objects.requireNonNull(planned, "a point needs an amount");
        }
    }

    /**
     * A planned amount as an exact quotient, so that a division by it rounds once.
     *
     * @param dividend the amount times {@code divisor}
     * @param divisor days between two points, at least 1
     */
    public record Amount(BigDecimal dividend, BigDecimal divisor) {

        private static final Amount NOTHING = new Amount(BigDecimal.ZERO, BigDecimal.ONE);

        /** Six places, half even; for people to read, not to calculate with. */
        public BigDecimal rounded() {
            return dividend.divide(divisor, Rating.SCALE, RoundingMode.HALF_EVEN);
        }
    }

    private final LocalDate start;
    private final List<Point> points;

    private PlanCurve(LocalDate start, List<Point> points) {
        this.start = start;
        this.points = points;
    }

    /** Straight from 0 on {@code start} to the whole way (1) on {@code end}: what a key result without a curve expects. */
    public static PlanCurve linear(LocalDate start, LocalDate end) {
        return through(start, List.of(new Point(end, BigDecimal.ONE)));
    }

    /**
     * From (start, 0) through {@code points}.
     *
     * @throws IllegalArgumentException when there is no point, or dates do not ascend
     */
    public static PlanCurve through(LocalDate start, List<Point> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a plan curve needs a point");
        }
        var all = new ArrayList<Point>();
        if (points.getFirst().date().isAfter(start)) {
            all.add(new Point(start, BigDecimal.ZERO));
        }
        for (var point : points) {
            if (!all.isEmpty() && !point.date().isAfter(all.getLast().date())) {
                throw new IllegalArgumentException("the dates of a plan curve ascend: " + point.date());
            }
            all.add(point);
        }
        return new PlanCurve(start, List.copyOf(all));
    }

    /** The points in the order of their dates, (start, 0) among them where a later one was given first. */
    public List<Point> points() {
        return points;
    }

    /** The day from which on nothing more is expected. */
    public LocalDate lastDate() {
        return points.getLast().date();
    }

    /** The day before which nothing is expected. */
    public LocalDate start() {
        return start;
    }

    /** What is planned by {@code day}. */
    public Amount at(LocalDate day) {
        if (day.isBefore(start) || day.isBefore(points.getFirst().date())) {
            return Amount.NOTHING;
        }
        var next = 0;
        while (next < points.size() && !points.get(next).date().isAfter(day)) {
            next++;
        }
        var from = points.get(next - 1);
        return next == points.size()
                ? new Amount(from.planned(), BigDecimal.ONE)
                : between(from, points.get(next), day);
    }

    private static Amount between(Point from, Point to, LocalDate day) {
        var length = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.date(), to.date()));
        var passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.date(), day));
        var rise = to.planned().subtract(from.planned());
        return new Amount(from.planned().multiply(length).add(rise.multiply(passed)), length);
    }
}
