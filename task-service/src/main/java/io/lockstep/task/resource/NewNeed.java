package io.lockstep.task.resource;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A resource as somebody asks for it.
 *
 * @param amount money for BUDGET, heads for PEOPLE
 * @param currency for BUDGET; the organisation's where absent
 */
@Schema(
        name = "NewResource",
        description = "A resource that the task needs",
        examples = "{\"kind\": \"BUDGET\", \"name\": \"推广\", \"amount\": 20000, \"currency\": \"CNY\"}")
public record NewNeed(
        @NotNull NeedKind kind,

        @NotNull @Text @Size(max = 200) String name,

        @DecimalMin("0")
        @Amount
        @Schema(description = "Money for BUDGET, where it is needed; heads for PEOPLE")
        @Nullable
        BigDecimal amount,

        @Pattern(regexp = "[A-Z]{3}")
        @Schema(description = "ISO 4217, for BUDGET; the organisation's where absent")
        @Nullable
        String currency) {

    public NewNeed {
        amount = Decimals.plain(amount);
    }

    /**
     * Checks that the amount fits the kind.
     *
     * @throws Problem 422 for a budget without an amount, or an amount or currency where it says nothing
     */
    void check() {
        if (kind == NeedKind.BUDGET && amount == null) {
            throw new Problem(NeedProblem.BUDGET_AMOUNT_NEEDED).at("/amount");
        }
        if (kind == NeedKind.TOOL && amount != null) {
            throw new Problem(NeedProblem.AMOUNT_UNUSED).with("kind", kind).at("/amount");
        }
        if (kind != NeedKind.BUDGET && currency != null) {
            throw new Problem(NeedProblem.AMOUNT_UNUSED).with("kind", kind).at("/currency");
        }
    }
}
