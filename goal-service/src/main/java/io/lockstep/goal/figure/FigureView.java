package io.lockstep.goal.figure;

import io.lockstep.goal.Words;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.goal.keyresult.KeyResultState;
import io.lockstep.goal.keyresult.Thresholds;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a person is judged by.
 *
 * @param goalWeight percent of the goal among the parts of the one above; absent at the top
 * @param keyResult with its target, its curve and its weight among the parts of the goal
 * @param thresholds below which an alert is raised: the key result's, else the goal's; the defaults 0.90 and 0.60 where absent
 * @param definition what the KPI means; absent when it is not in the catalogue
 * @param rule how a value becomes an achievement
 * @param history where every earlier version is read, with who changed what and why
 */
@Schema(name = "Figure", example = FigureView.EXAMPLE)
record FigureView(
        UUID goalId,
        String goalName,
        GoalState goalState,
        @Nullable BigDecimal goalWeight,
        KeyResultState keyResult,
        @Nullable Thresholds thresholds,
        @Nullable Definition definition,
        Words rule,
        String history) {

    static final String EXAMPLE = """
            {"goalId": "01936f5e-0000-7000-8000-000000000040", "goalName": "季度提供有效线索1000条", "goalState": "ACTIVE", "goalWeight": 60,
             "keyResult": {"keyResultId": "01936f5e-0000-7000-8000-000000000050", "name": "有效线索 1000 条",
               "metric": "effective-leads", "aggregation": "TOTAL", "unit": "条", "direction": "HIGHER_IS_BETTER",
               "targetKind": "REACH", "target": 1000, "weight": 100, "start": "2026-01-01", "end": "2026-12-31",
               "source": "EFFECTIVE_LEADS", "minimumSample": 1},
             "rule": {"zh": "达成率 = 实际值 ÷ 目标值", "en": "achievement = value ÷ target"},
             "history": "/v1/goals/01936f5e-0000-7000-8000-000000000040/versions"}""";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    /**
     * What the catalogue says of the KPI.
     *
     * @param version of the catalogue's entry
     * @param judged how it is judged, in words
     */
    @Schema(name = "FigureDefinition")
    record Definition(
            String code,
            long version,
            Words name,
            Words definition,
            Words scope,
            @Nullable Words formula,
            Words judged,
            Words why) {}

    @Schema(name = "FigurePage", example = PAGE)
    record OnPage(List<FigureView> items, @Nullable String next) {}
}
