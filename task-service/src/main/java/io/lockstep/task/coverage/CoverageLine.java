package io.lockstep.task.coverage;

import io.lockstep.task.goal.KeyResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One key result, what it asks for, and the tasks that shall bring it. */
@Schema(
        name = "Coverage",
        description = "What a key result asks for and what tasks plan to bring",
        examples = CoverageLine.EXAMPLE)
record CoverageLine(
        UUID keyResultId,
        @Nullable String name,
        UUID goalId,
        @Nullable String goalName,
        @Nullable String unit,

        @Schema(
                description =
                        "What has to be brought; absent for what does not add up: rates, and targets that are kept")
        @Nullable
        BigDecimal target,

        BigDecimal planned,

        @Schema(description = "What is missing; 0 where enough is planned") @Nullable
        BigDecimal gap,

        @Schema(description = "planned / target: 0.25 is a quarter") @Nullable
        BigDecimal coverage,

        @Schema(description = "The tasks, without cancelled ones")
        List<PlannedOutput.Part> tasks) {

    static final String EXAMPLE = """
            {"keyResultId": "01936f5e-0000-7000-8000-000000000050", "name": "有效线索 1000 条",
             "goalId": "01936f5e-0000-7000-8000-000000000040", "goalName": "季度提供有效线索1000条", "unit": "条",
             "target": 1000, "planned": 250, "gap": 750, "coverage": 0.25, "tasks": [
               {"taskId": "01936f5e-0000-7000-8000-000000000060", "name": "行业白皮书撰写与推广", "state": "PLANNED",
                "quantity": 100},
               {"taskId": "01936f5e-0000-7000-8000-000000000061", "name": "线上研讨会（3场）", "state": "RUNNING",
                "quantity": 150}]}""";

    static final String PAGE = "{\"items\": [" + EXAMPLE + "]}";

    static CoverageLine of(KeyResult keyResult, List<PlannedOutput.Part> parts) {
        var planned = PlannedOutput.sum(parts);
        var coverage = Coverage.needed(keyResult)
                .map(needed -> new Coverage(needed, planned))
                .orElse(null);
        return new CoverageLine(
                keyResult.keyResultId(),
                keyResult.name(),
                keyResult.goalId(),
                keyResult.goalName(),
                keyResult.unit(),
                coverage == null ? null : coverage.needed(),
                planned,
                coverage == null ? null : coverage.gap(),
                coverage == null ? null : coverage.fraction(),
                parts);
    }
}
