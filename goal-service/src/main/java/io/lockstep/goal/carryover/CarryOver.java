package io.lockstep.goal.carryover;

import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Copies goals of another cycle, as drafts with their key results and weights.
 *
 * @param fromCycleId the cycle that they are of
 * @param goalIds which of them; where absent all that are not finished: drafts, active goals, and those that ended with the cycle
 * @param successors who takes over from owners that are not active any more
 */
@Schema(example = """
                {"fromCycleId": "01936f5e-0000-7000-8000-000000000031", "reason": "goes on in the second quarter",
                 "successors": [{"personId": "01936f5e-0000-7000-8000-000000000020",
                                 "successorId": "01936f5e-0000-7000-8000-000000000021"}]}""")
record CarryOver(
        @NotNull UUID fromCycleId,
        @Size(max = 10_000) @Nullable List<@NotNull UUID> goalIds,
        @Size(max = 1000) @Nullable List<@NotNull @Valid Succession> successors,
        @Text @Size(max = 1000) @Nullable String reason) {

    /** Who owns, in place of whom. */
    record Succession(@NotNull UUID personId, @NotNull UUID successorId) {}

    CarryOver {
        successors = successors == null ? List.of() : successors;
    }
}
