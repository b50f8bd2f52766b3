package io.lockstep.goal.outline;

import io.lockstep.goal.drafting.NewGoal;
import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A tree of goals to draft in one command, all or nothing.
 *
 * @param goals in any order
 * @param forest whether more than one of them may stand at the top; otherwise one is meant
 */
@Schema(example = """
                {"goals": [
                   {"ref": "sales", "goal": {"kind": "SALES", "name": "年度新增销售额5000万元",
                     "cycleId": "01936f5e-0000-7000-8000-000000000030", "ownerId": "01936f5e-0000-7000-8000-000000000020",
                     "period": "2026Q1-Q4"}},
                   {"ref": "leads", "parentRef": "sales", "goal": {"kind": "MARKETING", "name": "季度提供有效线索1000条",
                     "weight": 100, "cycleId": "01936f5e-0000-7000-8000-000000000030",
                     "ownerId": "01936f5e-0000-7000-8000-000000000021", "period": "2026Q1-Q4"}}]}""")
record NewOutline(
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid Line> goals,
        @Schema(defaultValue = "false") @Nullable Boolean forest) {

    /**
     * A goal and where it stands.
     *
     * @param ref names the goal within the outline
     * @param parentRef the goal of the outline that it stands below; at the top where absent
     */
    @Schema(name = "OutlineLine")
    record Line(
            @NotNull @Text @Size(max = 100) String ref,
            @Text @Size(max = 100) @Nullable String parentRef,
            @NotNull @Valid NewGoal goal) {}
}
