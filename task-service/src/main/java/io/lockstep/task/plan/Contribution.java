package io.lockstep.task.plan;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.kit.validation.Text;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a task brings to a key result (requirements.md, T5): the latest value of one of its indicators where one is named,
 * otherwise its quantity in proportion to the work that is done.
 *
 * @param quantity what the whole task shall bring, in the key result's unit; above 0
 * @param indicator the code of one of the task's indicators, whose latest value counts
 * @param standard the KPI of the delivery standard whose total the quantity is
 */
@Embeddable
@Schema(description = "What the task brings to a key result", examples = Contribution.EXAMPLE)
public record Contribution(
        @NotNull UUID keyResultId,

        @NotNull
        @Positive
        @Amount
        @Schema(
                description =
                        "What the whole task shall bring, in the key result's unit; with standard it may be left out")
        BigDecimal quantity,

        @Text @Size(max = 100) @Schema(description = "Code of the task's indicator whose latest value counts") @Nullable
        String indicator,

        @Text @Size(max = 100) @Schema(description = "KPI of the delivery standard whose total this is") @Nullable
        String standard) {

    static final String EXAMPLE = """
            {"keyResultId": "01936f5e-0000-7000-8000-000000000050", "quantity": 100}""";

    public Contribution {
        quantity = Decimals.plain(quantity);
    }

    /** The same one with the total of its standard where it names one and no quantity. */
    Contribution filledFrom(List<Standard> standards) {
        if (standard == null || quantity != null) {
            return this;
        }
        return standards.stream()
                .filter(candidate ->
                        candidate != null && standard.equals(candidate.kpi()) && candidate.quantity() != null)
                .findFirst()
                .map(found -> new Contribution(keyResultId, found.total(), indicator, standard))
                .orElse(this);
    }
}
