package io.lockstep.task.plan;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.task.TaskProblem;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Fractions strictly below which an alert is raised, in place of the defaults 0.90 and 0.60 (requirements.md, section 9).
 *
 * @param warning a fraction such as 0.9
 * @param critical a fraction above 0, at most {@code warning}
 */
@Embeddable
@Schema(
        description = "Fractions strictly below which an alert is raised; 0.9 and 0.6 where absent",
        examples = "{\"warning\": 0.9, \"critical\": 0.6}")
public record Thresholds(
        @NotNull @Positive @Amount BigDecimal warning,
        @NotNull @Positive @Amount BigDecimal critical) {

    /** Where a task says nothing else. */
    static final Thresholds DEFAULT = new Thresholds(new BigDecimal("0.9"), new BigDecimal("0.6"));

    public Thresholds {
        warning = Decimals.plain(warning);
        critical = Decimals.plain(critical);
    }

    /**
     * Checks the order of the two.
     *
     * @throws Problem 422 when critical is above warning
     */
    void check() {
        if (critical.compareTo(warning) > 0) {
            throw new Problem(TaskProblem.THRESHOLDS_REVERSED)
                    .with("warning", warning)
                    .with("critical", critical)
                    .at("/thresholds/critical");
        }
    }
}
