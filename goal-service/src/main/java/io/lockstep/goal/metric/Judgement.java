package io.lockstep.goal.metric;

import io.lockstep.goal.Words;
import io.lockstep.goal.keyresult.Direction;

/** How a KPI is judged unless it says otherwise: the formulas and thresholds of requirements.md section 9, in words. */
final class Judgement {

    private static final Words HIGHER = new Words(
            "越高越好：达成率 = 实际值 ÷ 目标值（有基线时为增量之比）；低于90%预警，低于60%严重预警。",
            "Higher is better: achievement = value ÷ target (of the way from the baseline, where there is one); a warning below"
                    + " 90 %, a critical one below 60 %.");
    private static final Words LOWER = new Words(
            "越低越好：有基线时达成率 = （基线 − 实际值）÷（基线 − 目标值），无基线时 = 目标值 ÷ 实际值，最高为2；低于90%预警，低于60%严重预警。",
            "Lower is better: achievement = (baseline − value) ÷ (baseline − target), without a baseline target ÷ value, at"
                    + " most 2; a warning below 90 %, a critical one below 60 %.");
    private static final Words WITHIN = new Words(
            "须保持在区间内：区间内达成率为1，区间外 = 1 − 偏离距离 ÷ 区间宽度；低于90%预警，低于60%严重预警。",
            "To be kept within a range: achievement is 1 inside, outside 1 − distance ÷ width; a warning below 90 %, a critical"
                    + " one below 60 %.");

    private Judgement() {}

    static Words of(Direction direction) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> HIGHER;
            case LOWER_IS_BETTER -> LOWER;
            case WITHIN_RANGE -> WITHIN;
        };
    }
}
