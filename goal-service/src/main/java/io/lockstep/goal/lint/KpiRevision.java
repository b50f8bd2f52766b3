package io.lockstep.goal.lint;

import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a goal's key results that make one version together.
 *
 * @param reason why; needed once the goal is active
 */
@Schema(example = """
                {"changes": [{"action": "REMEASURE", "keyResultId": "01936f5e-0000-7000-8000-000000000050",
                              "metric": "effective-leads", "name": "有效线索量"},
                             {"action": "REWEIGH", "keyResultId": "01936f5e-0000-7000-8000-000000000050", "weight": 60},
                             {"action": "REMOVE", "keyResultId": "01936f5e-0000-7000-8000-000000000051"}],
                 "reason": "they measured the same"}""")
record KpiRevision(
        @NotEmpty @Size(max = 200) List<@NotNull @Valid KpiChange> changes,
        @Text @Size(max = 1000) @Nullable String reason) {}
