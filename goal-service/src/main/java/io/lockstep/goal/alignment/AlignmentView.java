package io.lockstep.goal.alignment;

import io.lockstep.goal.Language;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.goal.keyresult.KeyResultState;
import io.lockstep.goal.priority.PriorityLevel;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of the alignment table: a supporting marketing goal and the sales goal right above it.
 *
 * @param priority as computed or stated
 * @param timeNode the period as people write it, such as {@code 2024Q1-Q4}
 */
@Schema(name = "AlignmentLine", example = AlignmentView.EXAMPLE)
record AlignmentView(
        GoalName salesGoal,
        GoalName marketingGoal,
        @Nullable PriorityLevel priority,
        String timeNode,
        Owner owner,
        List<KeyResultState> keyResults) {

    static final String EXAMPLE = """
            {"salesGoal": {"goalId": "01936f5e-0000-7000-8000-000000000041", "name": "年度新增销售额5000万元", "state": "ACTIVE"},
            "marketingGoal": {"goalId": "01936f5e-0000-7000-8000-000000000040", "name": "季度提供有效线索1000条", "state": "ACTIVE"},
            "priority": "HIGH", "timeNode": "2024Q1-Q4",
            "owner": {"personId": "01936f5e-0000-7000-8000-000000000020", "displayName": "市场部经理"}, "keyResults": []}""";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    @Schema(name = "AlignmentGoal")
    record GoalName(UUID goalId, String name, GoalState state) {}

    @Schema(name = "AlignmentOwner")
    record Owner(UUID personId, String displayName) {}

    @Schema(name = "AlignmentPage", example = PAGE)
    record OnPage(List<AlignmentView> items, @Nullable String next) {}

    /** The cells as the table prints them. */
    List<String> cells(Language language) {
        return List.of(
                salesGoal.name(),
                marketingGoal.name(),
                PriorityCell.write(priority, language),
                timeNode,
                owner.displayName());
    }
}
