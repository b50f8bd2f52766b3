package io.lockstep.task.adjustment;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another target of one of a task's indicators. */
@Schema(
        description = "Another target of one of the task's indicators",
        examples = "{\"code\": \"lead-conversion\", \"target\": 0.08}")
public record IndicatorTarget(
        @NotNull @Text @Size(max = 100) String code,
        @NotNull @Amount BigDecimal target) {}
