package io.lockstep.task.plan;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A delivery standard: quantity x occurrences x KPI, such as 50 leads at each of 3 webinars (requirements.md, T6).
 *
 * @param quantity what each occurrence delivers, in {@code unit}; above 0
 * @param occurrences how many times; 1 where absent
 * @param kpi its name within the task, by which contributions refer to it
 * @param text how people write it
 */
@Schema(description = "What the task delivers: quantity x occurrences of a KPI", examples = Standard.EXAMPLE)
public record Standard(
        @NotNull @Positive @Amount @Schema(description = "What each occurrence delivers")
        BigDecimal quantity,

        @Min(1) @Max(10_000) @Schema(description = "How many times", defaultValue = "1") @Nullable
        Integer occurrences,

        @NotNull @Text @Size(max = 100) @Schema(description = "Of which KPI; each once per task")
        String kpi,

        @Text @Size(max = 50) @Nullable String unit,

        @Text @Size(max = 1000) @Schema(description = "How people write it") @Nullable
        String text) {

    static final String EXAMPLE = """
            {"quantity": 50, "occurrences": 3, "kpi": "leads", "unit": "条", "text": "转化50条/场"}""";

    public Standard {
        quantity = Decimals.plain(quantity);
        occurrences = occurrences == null ? 1 : occurrences;
    }

    /** What all occurrences together deliver. */
    public BigDecimal total() {
        return Decimals.plain(quantity.multiply(BigDecimal.valueOf(occurrences == null ? 1 : occurrences)));
    }
}
