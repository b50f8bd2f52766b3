package io.lockstep.goal.metric;

import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a KPI shall mean from now on.
 *
 * @param reason why; people are judged by it
 */
@Schema(example = "{\"terms\": " + MetricTerms.EXAMPLE + ", \"reason\": \"the cost of the stand counts too\"}")
record MetricChange(
        @NotNull @Valid MetricTerms terms,
        @NotNull @Text @Size(max = 1000) String reason) {}
