package io.lockstep.task.plan;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.task.TaskProblem;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules of a task's plan curve: from (start, 0) through its points, linear between them, constant after the last. It is never
 * derived from the dates (requirements.md, T3); no point means no plan.
 */
public final class PlanCurve {

    private static final int SCALE = 6;

    private PlanCurve() {}

    /**
     * Checks a curve against the dates of its task and the work that there is.
     *
     * @throws Problem 422 for points outside the dates, out of order, falling, or above the whole
     */
    static void check(List<PlanPoint> curve, Period period, Work work) {
        for (int i = 0; i < curve.size(); i++) {
            var point = curve.get(i);
            var at = "/planCurve/" + i;
            if (!period.contains(point.date())) {
                throw new Problem(TaskProblem.CURVE_OUTSIDE_PERIOD)
                        .with("start", period.start())
                        .with("end", period.end())
                        .at(at + "/date");
            }
            if (point.planned().compareTo(work.whole()) > 0) {
                throw new Problem(TaskProblem.CURVE_ABOVE_WHOLE)
                        .with("whole", work.whole())
                        .at(at + "/planned");
            }
            if (i > 0) {
                checkStep(curve.get(i - 1), point, at);
            }
        }
    }

    private static void checkStep(PlanPoint before, PlanPoint point, String pointer) {
        if (!point.date().isAfter(before.date())) {
            throw new Problem(TaskProblem.CURVE_NOT_ASCENDING).at(pointer + "/date");
        }
        if (point.planned().compareTo(before.planned()) < 0) {
            throw new Problem(TaskProblem.CURVE_FALLS)
                    .with("before", before.planned())
                    .at(pointer + "/planned");
        }
    }

    /**
     * What shall be done at the end of {@code day}, in the progress unit, to six places; absent without a plan.
     */
    public static @Nullable BigDecimal plannedAt(List<PlanPoint> curve, Period period, LocalDate day) {
        if (curve.isEmpty()) {
            return null;
        }
        var before = new PlanPoint(period.start(), BigDecimal.ZERO);
        for (var point : curve) {
            if (day.isBefore(point.date())) {
                return day.isBefore(before.date()) ? BigDecimal.ZERO : between(before, point, day);
            }
            before = point;
        }
        return before.planned();
    }

    private static BigDecimal between(PlanPoint from, PlanPoint to, LocalDate day) {
        var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.date(), to.date()));
        var gone = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.date(), day));
        var step = to.planned().subtract(from.planned()).multiply(gone).divide(days, SCALE, RoundingMode.HALF_EVEN);
        return Decimals.plain(from.planned().add(step));
    }

    /**
     * The points that were drawn, or those of the plan that was named; none for dates that are the wrong way round or work
     * without a whole, which are refused elsewhere.
     */
    public static List<PlanPoint> drawn(
            List<PlanPoint> points, @Nullable Distribution named, Period period, Work work) {
        var possible = !period.end().isBefore(period.start()) && work.whole().signum() > 0;
        return named == null || !possible ? points : named.expand(period, work);
    }

    /** The same curve some days later, or earlier. */
    public static List<PlanPoint> shifted(List<PlanPoint> curve, long days) {
        return curve.stream()
                .map(point -> new PlanPoint(point.date().plusDays(days), point.planned()))
                .toList();
    }

    /** Keeps a curve as JSON text. */
    @Converter
    static class AsJson extends JsonListConverter<PlanPoint> {
        AsJson() {
            super(PlanPoint.class);
        }
    }
}
