package io.lockstep.goal.funding;

import io.lockstep.goal.priority.PriorityLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A goal in the ranking of its cycle.
 *
 * @param rank 1 for the highest score; goals of one score share a rank
 * @param core whether resources go there first
 * @param share of the whole budget of the cycle, a fraction rounded half even to six places; absent without a budget
 */
@Schema(example = RankedGoal.EXAMPLE)
record RankedGoal(
        long rank,
        UUID goalId,
        String name,
        PriorityLevel level,
        boolean core,
        int score,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal share) {

    static final String EXAMPLE = """
            {"rank": 1, "goalId": "01936f5e-0000-7000-8000-000000000040", "name": "季度提供有效线索1000条", "level": "HIGH",
             "core": true, "score": 16, "budget": 50000, "share": 0.5}""";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    /** How a page of them is documented; what answers is the kit's page. */
    @Schema(name = "RankedGoalPage", example = PAGE)
    record OnPage(List<RankedGoal> items, @Nullable String next) {}
}
