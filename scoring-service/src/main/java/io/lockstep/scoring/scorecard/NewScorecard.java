package io.lockstep.scoring.scorecard;

import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import io.lockstep.scoring.weighting.WeightedKpi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard to be drafted, from a template or with KPIs of its own.
 *
 * @param validFrom from when the weights are valid; the cycle's start where absent
 */
@Schema(example = """
                {"subjectType": "ROLE", "role": "MARKETING", "cycleId": "018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cff", "template": "new-business", "reason": "New market"}""")
record NewScorecard(
        @NotNull SubjectKind subjectType,
        @Nullable UUID personId,
        @Nullable UUID teamId,
        @Nullable @Text @Size(max = 200) String role,
        @NotNull UUID cycleId,
        @Nullable @Text @Size(max = 100) String template,
        @Nullable @Valid @Size(min = 1, max = 50) List<@NotNull WeightedKpi> kpis,
        @Nullable @Day LocalDate validFrom,
        @NotNull @Text @Size(max = 1000) String reason) {}
