package io.lockstep.goal.owner;

import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person leaves, and hands over all open goals and teams in one step.
 *
 * @param departedOn the last day, not after today
 * @param successorId takes over what nobody else is named for
 * @param leadId takes over the teams that the person leads; the successor where absent
 * @param goals goals that somebody else takes over
 */
@Schema(example = """
                {"departedOn": "2026-03-31", "successorId": "01936f5e-0000-7000-8000-000000000021",
                 "goals": [{"goalId": "01936f5e-0000-7000-8000-000000000040",
                            "ownerId": "01936f5e-0000-7000-8000-000000000022"}], "reason": "moves to another company"}""")
record Departure(
        @NotNull @Day LocalDate departedOn,
        @Nullable UUID successorId,
        @Nullable UUID leadId,
        @Size(max = 1000) @Nullable List<@NotNull @Valid HandOver> goals,
        @NotNull @Text @Size(max = 1000) String reason) {

    /** One goal and who takes it over. */
    record HandOver(@NotNull UUID goalId, @NotNull UUID ownerId) {}

    Departure {
        goals = goals == null ? List.of() : goals;
    }
}
