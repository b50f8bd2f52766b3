package io.lockstep.task.tracking;

import io.lockstep.kit.validation.Decimals;
import io.lockstep.task.directory.Person;
import io.lockstep.task.plan.Period;
import io.lockstep.task.plan.PlanCurve;
import io.lockstep.task.plan.ProgressUnit;
import io.lockstep.task.progress.Progress;
import io.lockstep.task.progress.Reading;
import io.lockstep.task.task.TaskState;
import io.lockstep.task.task.TaskView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of table 3. What is planned says the task's curve, never whoever reports (requirements.md, section 9).
 *
 * @param planned in the progress unit; absent without a plan
 * @param actual in the progress unit; absent where nothing was reported
 * @param ratio actual / planned, six places: 60 of 80 % is 0.75
 */
@Schema(
        name = "ProgressLine",
        description = "Planned and actual progress of a task as of a day",
        examples = ProgressLine.EXAMPLE)
record ProgressLine(
        UUID taskId,
        String name,
        UUID ownerId,
        @Nullable String owner,
        TaskState state,
        ProgressUnit progressUnit,

        @Schema(description = "What the plan curve expects; absent without a plan") @Nullable
        BigDecimal planned,

        @Schema(description = "What was reported; absent where nothing was, which is not 0") @Nullable
        BigDecimal actual,

        @Schema(description = "actual / planned") @Nullable BigDecimal ratio,

        @Schema(description = "The day that the report is about") @Nullable
        LocalDate reportedAsOf,

        List<IndicatorLine> indicators,
        @Nullable String note,
        @Nullable String risk,
        @Nullable String adjustment) {

    static final String EXAMPLE = """
            {"taskId": "01936f5e-0000-7000-8000-000000000060", "name": "行业白皮书推广", "state": "RUNNING",
             "ownerId": "01936f5e-0000-7000-8000-000000000020", "owner": "李娜", "progressUnit": "PERCENT",
             "planned": 0.8, "actual": 0.6, "ratio": 0.75, "reportedAsOf": "2026-02-15",
             "indicators": [{"code": "lead-conversion", "name": "线索转化率", "unit": "%", "target": 0.1, "value": 0.08,
               "ratio": 0.8}],
             "risk": "推广渠道A低于预期", "adjustment": "增加渠道B投放预算，优化落地页"}""";

    static final String PAGE = "{\"asOf\": \"2026-02-15\", \"items\": [" + EXAMPLE + "]}";

    private static final int SCALE = 6;
    private static final String NOTHING = "-";

    static ProgressLine of(TaskView task, @Nullable Person owner, @Nullable Progress progress, LocalDate asOf) {
        var planned = PlanCurve.plannedAt(task.planCurve(), new Period(task.start(), task.end()), asOf);
        var actual = progress == null ? null : progress.done();
        return new ProgressLine(
                task.taskId(),
                task.name(),
                task.ownerId(),
                owner == null ? null : owner.name(),
                task.state(),
                task.progressUnit(),
                planned,
                actual,
                ratio(actual, planned),
                progress == null ? null : progress.asOf(),
                task.indicators().stream()
                        .map(indicator -> IndicatorLine.of(indicator, value(progress, indicator.code())))
                        .toList(),
                progress == null ? null : progress.note(),
                progress == null ? null : progress.risk(),
                progress == null ? null : progress.adjustment());
    }

    private static @Nullable BigDecimal ratio(@Nullable BigDecimal actual, @Nullable BigDecimal planned) {
        return actual == null || planned == null || planned.signum() == 0
                ? null
                : actual.divide(planned, SCALE, RoundingMode.HALF_EVEN);
    }

    private static @Nullable BigDecimal value(@Nullable Progress progress, String code) {
        return progress == null
                ? null
                : progress.indicators().stream()
                        .filter(reading -> reading.code().equals(code))
                        .map(Reading::value)
                        .findFirst()
                        .orElse(null);
    }

    /** The cells of a file, in the order of its columns. */
    List<String> cells(ProgressWords words) {
        return List.of(
                name,
                owner == null ? "" : owner,
                amount(planned, words),
                amount(actual, words),
                indicators.stream()
                        .filter(indicator -> indicator.value() != null)
                        .map(words::indicator)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("，"), cell -> cell.isEmpty() ? NOTHING : cell)),
                risk == null ? "" : risk,
                adjustment == null ? "" : adjustment);
    }

    private String amount(@Nullable BigDecimal value, ProgressWords words) {
        if (value == null) {
            return NOTHING;
        }
        return progressUnit == ProgressUnit.PERCENT
                ? words.done(ProgressWords.percent(value))
                : words.done(String.valueOf(Decimals.plain(value)));
    }
}
