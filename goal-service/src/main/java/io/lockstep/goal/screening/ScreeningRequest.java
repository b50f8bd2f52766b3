package io.lockstep.goal.screening;

import io.lockstep.goal.keyresult.KeyResultTerms;
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
 * A goal to screen before it is drafted.
 *
 * @param text the goal in words
 * @param supportsGoalId the goal that it would stand below
 * @param start its first day, where there is one beside the words
 * @param keyResults what it would be measured by
 */
@Schema(example = """
                {"text": "2024Q1提供有效线索1000条", "supportsGoalId": "01936f5e-0000-7000-8000-000000000041"}""")
record ScreeningRequest(
        @NotNull @Text @Size(max = 500) String text,
        @Nullable UUID supportsGoalId,
        @Day @Nullable LocalDate start,
        @Day @Nullable LocalDate end,
        @Size(max = 100) @Nullable List<@NotNull @Valid KeyResultTerms> keyResults) {

    ScreeningRequest {
        keyResults = keyResults == null ? List.of() : keyResults;
    }
}
