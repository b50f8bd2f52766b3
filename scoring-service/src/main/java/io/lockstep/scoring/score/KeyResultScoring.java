package io.lockstep.scoring.score;

import io.lockstep.scoring.achievement.EvaluationDate;
import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.fact.KeyResultValue;
import io.lockstep.scoring.plan.KeyResultPlan;
import io.lockstep.scoring.rollup.Score;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Judges a key result by its plan and its value: the one way for what is live, what is only tried and what was. */
public final class KeyResultScoring {

    private KeyResultScoring() {}

    /**
     * The score on {@code today}.
     *
     * @param whenMissing why there is no value
     * @param lastTick the last day that its cycle has started by then
     */
    public static Score of(
            KeyResultPlan plan,
            @Nullable KeyResultValue value,
            Rating.Reason whenMissing,
            @Nullable LocalDate lastTick,
            LocalDate today) {
        if (!plan.isScored()) {
            return Score.noData(Rating.Reason.NOT_ACTIVE);
        }
        if (value == null) {
            return Score.noData(whenMissing);
        }
        var tick = plan.goal().isClosed() ? null : lastTick;
        var day = EvaluationDate.of(value.asOf(), tick, today).orElseThrow();
        var result = plan.judgement().of(value.value(), day);
        return Score.leaf(result.achievement(), result.pace(), day);
    }
}
