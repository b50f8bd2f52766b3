package io.lockstep.goal.lint;

import io.lockstep.goal.metric.Dimension;
import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A set of KPIs to lint.
 *
 * @param dimensions those that the set has to cover; performance, operations and risk where absent
 * @param most the largest number of KPIs; 7 where absent
 */
@Schema(name = "KpiSet", example = """
                {"kpis": [{"name": "线索量", "weight": 30}, {"name": "获客数", "weight": 30}, {"name": "销售额", "weight": 40}]}""")
record LintRequest(
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Item> kpis,
        @Size(max = 4) @Nullable List<@NotNull Dimension> dimensions,
        @Min(1) @Max(100) @Nullable Integer most) {

    /**
     * A KPI of the set.
     *
     * @param name its code in the catalogue, or what people call it
     * @param weight percent, where there is one
     */
    @Schema(name = "KpiOfSet")
    record Item(
            @NotNull @Text @Size(max = 200) String name,

            @DecimalMin("0") @DecimalMax("100") @Amount @Nullable
            BigDecimal weight) {}
}
