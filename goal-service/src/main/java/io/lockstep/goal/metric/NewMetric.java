package io.lockstep.goal.metric;

import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A KPI of one's own for the catalogue.
 *
 * @param code what key results call it, for good; kebab-case
 * @param reason why it is added
 */
@Schema(example = "{\"code\": \"trade-fair-lead-cost\", \"terms\": " + MetricTerms.EXAMPLE + "}")
record NewMetric(
        @NotNull @Pattern(regexp = MetricTerms.CODE) @Size(max = 100)
        String code,

        @NotNull @Valid MetricTerms terms,
        @Text @Size(max = 1000) @Nullable String reason) {}
