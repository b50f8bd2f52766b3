package io.lockstep.task.risk;

import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A risk as somebody describes it. */
@Schema(description = "What may go wrong with a task or a goal", examples = RiskSamples.DETAILS)
record RiskDetails(
        @NotNull @Schema(description = "TASK or GOAL; stays as it was created")
        RiskSubject about,

        @NotNull @Schema(description = "The task or goal; stays as it was created")
        UUID subjectId,

        @NotNull @Text @Size(max = 200) String name,

        @Text @Size(max = 4000) @Nullable String description,

        @NotNull @Min(1) @Max(5) @Schema(description = "1 rare to 5 almost certain")
        Integer likelihood,

        @NotNull @Min(1) @Max(5) @Schema(description = "1 slight to 5 the goal is lost")
        Integer impact,

        @NotNull @Schema(description = "Who watches it") UUID ownerId,

        @Day @Schema(description = "When it is looked at again") @Nullable
        LocalDate reviewOn,

        @NotNull @Valid Contingency contingency) {}
