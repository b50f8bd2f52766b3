package io.lockstep.tracking.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a good lead looks like. */
@Schema(description = "What a good lead looks like; its quality score is the matched share of the rules' weight")
public record Profile(
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid ProfileRule> rules,

        @Schema(
                description =
                        "The score (0 to 1) from which on a lead is effective without anybody having qualified it")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 6)
        BigDecimal effectiveFrom) {}
