package io.lockstep.goal.lint;

import io.lockstep.goal.keyresult.KeyResultTerms;
import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of a set of KPIs.
 *
 * @param item the place in the set that it is about, as proposed for a set without goal
 * @param keyResultId the key result that it is about; needed for all but ADD when it is applied
 * @param metric the code of the KPI that measures it from now on, for REMEASURE
 * @param name its name from now on, for REMEASURE
 * @param weight percent, for REWEIGH
 * @param keyResult what to add; in a proposal the target is left open
 */
@Schema(example = """
                {"action": "REWEIGH", "keyResultId": "01936f5e-0000-7000-8000-000000000050", "weight": 40}""")
record KpiChange(
        @NotNull Action action,
        @Nullable Integer item,
        @Nullable UUID keyResultId,
        @Text @Size(max = 100) @Nullable String metric,
        @Text @Size(max = 200) @Nullable String name,

        @DecimalMin("0") @DecimalMax("100") @Amount @Nullable
        BigDecimal weight,

        @Valid @Nullable KeyResultTerms keyResult) {

    /** What is done. */
    @Schema(name = "KpiAction")
    enum Action {
        ADD,
        REMEASURE,
        REWEIGH,
        REMOVE
    }

    static KpiChange add(KeyResultTerms keyResult) {
        return new KpiChange(Action.ADD, null, null, null, null, null, keyResult);
    }

    static KpiChange remeasure(Kpi kpi, String metric, String name) {
        return new KpiChange(Action.REMEASURE, kpi.item(), kpi.keyResultId(), metric, name, null, null);
    }

    static KpiChange reweigh(Kpi kpi, BigDecimal weight) {
        return new KpiChange(Action.REWEIGH, kpi.item(), kpi.keyResultId(), null, null, weight, null);
    }

    static KpiChange remove(Kpi kpi) {
        return new KpiChange(Action.REMOVE, kpi.item(), kpi.keyResultId(), null, null, null, null);
    }
}
