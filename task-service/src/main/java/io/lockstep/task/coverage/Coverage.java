package io.lockstep.task.coverage;

import io.lockstep.kit.validation.Decimals;
import io.lockstep.task.goal.KeyResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a key result asks for and what tasks plan to bring (features.md, X2; requirements.md, T4): 250 or 330 of 1,000 leads.
 *
 * @param needed what has to be brought, in the key result's unit; above 0
 * @param planned what all tasks together shall bring; cancelled ones bring nothing
 */
record Coverage(BigDecimal needed, BigDecimal planned) {

    private static final int SCALE = 6;

    Coverage {
        needed = Decimals.plain(needed);
        planned = Decimals.plain(planned);
    }

    /** What is missing; 0 where enough is planned. */
    BigDecimal gap() {
        return Decimals.plain(needed.subtract(planned).max(BigDecimal.ZERO));
    }

    /** planned / needed, to six places, half even; above 1 where more is planned than needed. */
    BigDecimal fraction() {
        return Decimals.plain(planned.divide(needed, SCALE, RoundingMode.HALF_EVEN));
    }

    /**
     * What has to be brought to reach a target: the target itself, or its distance from the baseline. Nothing for what does not
     * add up: rates and averages, and targets that are kept rather than reached.
     */
    static Optional<BigDecimal> needed(KeyResult keyResult) {
        if (keyResult.aggregation() != null && !keyResult.aggregation().equals("TOTAL")) {
            return Optional.empty();
        }
        return Optional.ofNullable(distance(keyResult)).filter(needed -> needed.signum() > 0);
    }

    private static @Nullable BigDecimal distance(KeyResult keyResult) {
        var target = keyResult.target();
        var kind = keyResult.targetKind();
        if (target == null || kind == null) {
            return null;
        }
        var baseline = keyResult.baseline() == null ? BigDecimal.ZERO : keyResult.baseline();
        return switch (kind) {
            case "REACH", "INCREASE_BY_POINTS" -> target;
            case "INCREASE_TO" -> target.subtract(baseline);
            case "INCREASE_BY_PERCENT" -> baseline.multiply(target).movePointLeft(2);
            case "DECREASE_TO" -> baseline.subtract(target);
            default -> null;
        };
    }
}
