package io.lockstep.task.remediation;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Text;
import io.lockstep.task.adjustment.Adjustment;
import io.lockstep.task.cause.Cause;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the owner says: why, from which figures it is seen, and what changes. */
@Schema(description = "Why, from which figures it is seen, and what changes", examples = RemediationSamples.NEW_FILING)
record NewFiling(
        @NotNull Cause cause,

        @Size(max = 60) @Schema(description = "Code of one of /v1/sub-causes") @Nullable
        String subCause,

        @Text @Size(max = 4000) @Schema(description = "The analysis in words") @Nullable
        String analysis,

        @Size(max = 50) @Schema(description = "At least one figure") @Nullable
        List<@NotNull @Valid Evidence> evidence,

        @NotNull @Valid Adjustment adjustment) {

    NewFiling {
        evidence = evidence == null ? List.of() : evidence;
    }

    /** @throws Problem 422 without a figure */
    void check() {
        if (evidence.isEmpty()) {
            throw new Problem(RemediationProblem.FIGURE_NEEDED).at("/evidence");
        }
    }
}
