package io.lockstep.goal.keyresult;

import io.lockstep.goal.GoalProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Fractions strictly below which an alert is raised, in place of the defaults 0.90 and 0.60 (requirements.md section 9).
 *
 * @param warning a fraction such as 0.9
 * @param critical a fraction above 0, at most {@code warning}
 */
@Embeddable
@Schema(example = """
                {"warning": 0.9, "critical": 0.6}""")
public record Thresholds(
        @NotNull @Positive @Amount BigDecimal warning,
        @NotNull @Positive @Amount BigDecimal critical) {

    public Thresholds {
        warning = Decimals.plain(warning);
        critical = Decimals.plain(critical);
    }

    /**
     * Checks the order of the two.
     *
     * @param pointer where in the body the thresholds stand
     * @throws Problem 422 when critical is above warning
     */
    public static void check(@Nullable Thresholds thresholds, String pointer) {
        if (thresholds != null && thresholds.critical().compareTo(thresholds.warning()) > 0) {
            throw new Problem(GoalProblem.THRESHOLDS_REVERSED)
                    .with("warning", thresholds.warning())
                    .with("critical", thresholds.critical())
                    .at(pointer + "/critical");
        }
    }
}
