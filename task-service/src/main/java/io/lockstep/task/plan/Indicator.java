package io.lockstep.task.plan;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.kit.validation.Text;
import io.lockstep.task.TaskProblem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number that a task has to keep, such as a lead conversion of 10 % (requirements.md, table 3).
 *
 * @param code its name within the task, by which progress updates report it
 * @param target in {@code unit}; rates as fractions
 * @param direction which way is good; HIGHER_IS_BETTER where absent
 */
@Schema(description = "A number that the task has to keep", examples = Indicator.EXAMPLE)
public record Indicator(
        @NotNull @Text @Size(max = 100) String code,
        @NotNull @Text @Size(max = 200) String name,
        @NotNull @Text @Size(max = 50) String unit,

        @NotNull @Amount @Schema(description = "In the unit; rates as fractions: 0.1 for 10 %")
        BigDecimal target,

        @Schema(defaultValue = "HIGHER_IS_BETTER") @Nullable Direction direction) {

    static final String EXAMPLE = """
            {"code": "lead-conversion", "name": "线索转化率", "unit": "%", "target": 0.1, "direction": "HIGHER_IS_BETTER"}""";

    public Indicator {
        target = Decimals.plain(target);
        direction = direction == null ? Direction.HIGHER_IS_BETTER : direction;
    }

    /**
     * Checks that the target can be judged by.
     *
     * @param pointer where in the body the indicator stands
     * @throws Problem 422 for a target of 0 that the ratio would divide by, or one below 0
     */
    void check(String pointer) {
        if (direction == Direction.HIGHER_IS_BETTER && target.signum() == 0) {
            throw new Problem(TaskProblem.TARGET_ZERO).with("code", code).at(pointer + "/target");
        }
        if (target.signum() < 0) {
            throw new Problem(TaskProblem.TARGET_NEGATIVE).with("code", code).at(pointer + "/target");
        }
    }
}
