package io.lockstep.goal.figure;

import io.lockstep.goal.Words;
import io.lockstep.goal.keyresult.TargetKind;

/** The formula of each target kind in words (requirements.md section 9): v is the value, b the baseline, t the target. */
final class Rules {

    private Rules() {}

    static Words of(TargetKind kind) {
        return switch (kind) {
            case REACH, STAY_ABOVE -> new Words("达成率 = 实际值 ÷ 目标值", "achievement = value ÷ target");
            case INCREASE_TO ->
                new Words("达成率 = (实际值 − 基准值) ÷ (目标值 − 基准值)", "achievement = (value − baseline) ÷ (target − baseline)");
            case INCREASE_BY_PERCENT ->
                new Words(
                        "目标值 = 基准值 × (1 + 增幅)；达成率 = (实际值 − 基准值) ÷ (目标值 − 基准值)",
                        "target = baseline × (1 + increase); achievement = (value − baseline) ÷ (target − baseline)");
            case INCREASE_BY_POINTS ->
                new Words(
                        "目标值 = 基准值 + 增加点数；达成率 = (实际值 − 基准值) ÷ (目标值 − 基准值)",
                        "target = baseline + points; achievement = (value − baseline) ÷ (target − baseline)");
            case DECREASE_TO ->
                new Words("达成率 = (基准值 − 实际值) ÷ (基准值 − 目标值)", "achievement = (baseline − value) ÷ (baseline − target)");
            case STAY_BELOW ->
                new Words(
                        "达成率 = 目标值 ÷ 实际值，最高为 2；实际值不大于 0 时为 2",
                        "achievement = target ÷ value, at most 2, and 2 when value ≤ 0");
            case WITHIN ->
                new Words(
                        "在区间内为 1，区间外为 1 − 偏离 ÷ 区间宽度", "1 inside the range, outside 1 − distance ÷ width of the range");
        };
    }
}
