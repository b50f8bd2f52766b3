package io.lockstep.scoring.kpi;

import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a metric's formula.
 *
 * @param reason why it replaces the one before
 * @param validFrom the first day whose values it gives; today where absent, never earlier
 */
@Schema(example = """
                {"expression": "customers / effectiveLeads", "reason": "Leads that do not fit are no chance", "validFrom": "2030-01-01"}""")
record NewFormula(
        @NotNull @Text @Size(max = 500) String expression,
        @NotNull @Text @Size(max = 1000) String reason,
        @Nullable @Day LocalDate validFrom) {}
