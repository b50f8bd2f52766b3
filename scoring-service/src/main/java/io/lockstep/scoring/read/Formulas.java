package io.lockstep.scoring.read;

import io.lockstep.scoring.achievement.Judgement;
import io.lockstep.scoring.achievement.TargetKind;
import io.lockstep.scoring.score.ScoreInputs;

/** The formulas of requirements.md, section 9, in words. */
final class Formulas {

    static final String GOAL =
            "weighted mean of the measured parts with weight above 0: sum(weight x part) / sum(weight),"
                    + " rounded half even to six places; coverage = sum(weight x coverage) / sum(weight)";

    private Formulas() {}

    static String of(Judgement judgement) {
        return of(judgement.target().kind(), judgement.isPaced());
    }

    /** Of a judgement as it was stored: what the plan expected is there where pace followed the curve. */
    static String of(ScoreInputs inputs) {
        return of(inputs.targetKind(), inputs.expected() != null);
    }

    private static String of(TargetKind kind, boolean isPaced) {
        var achievement = switch (kind) {
            case REACH -> "achievement = value / target";
            case STAY_ABOVE -> "achievement = value / target";
            case INCREASE_TO -> "achievement = (value - baseline) / (target - baseline)";
            case INCREASE_BY_PERCENT ->
                "achievement = (value - baseline) / (t - baseline), t = baseline x (1 + target / 100)";
            case INCREASE_BY_POINTS -> "achievement = (value - baseline) / (t - baseline), t = baseline + target";
            case DECREASE_TO -> "achievement = (baseline - value) / (baseline - target)";
            case STAY_BELOW -> "achievement = target / value, at most 2, and 2 when value <= 0";
            case WITHIN -> "achievement = 1 inside, else 1 - distance / (upper - lower)";
        };
        return achievement + (isPaced ? "; pace puts expected in place of the target" : "; pace = achievement");
    }
}
