package io.lockstep.scoring.task;

import static io.lockstep.scoring.achievement.Rating.Reason.NOTHING_EXPECTED;
import static io.lockstep.scoring.achievement.Rating.Reason.NO_FACT;

import io.lockstep.scoring.achievement.PlanCurve;
import io.lockstep.scoring.achievement.PlanCurve.Point;
import io.lockstep.scoring.achievement.Rating;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task's planned progress. It comes from the task's curve alone, never from its dates (requirements.md, T3): an empty curve
 * is no plan, and so no schedule lag.
 */
public record Schedule(LocalDate start, List<Point> points) {

    /** Actual against planned progress on {@code day}; 60 of planned 80 gives 0.75. */
    public Rating keeping(@Nullable BigDecimal actual, LocalDate day) {
        if (actual == null) {
            return new Rating.NoData(NO_FACT);
        }
        if (points.isEmpty()) {
            return new Rating.NoData(NOTHING_EXPECTED);
        }
        var planned = curve().at(day);
        return Rating.ratio(actual.multiply(planned.divisor()), planned.dividend(), NOTHING_EXPECTED);
    }

    /** Planned progress on {@code day}, in progress units at six places. */
    public Optional<BigDecimal> planned(LocalDate day) {
        return points.isEmpty() ? Optional.empty() : Optional.of(curve().at(day).rounded());
    }

    private PlanCurve curve() {
        return PlanCurve.through(start, points);
    }
}
