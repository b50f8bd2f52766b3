package io.lockstep.tracking.progress;

import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.TrackingProblem;
import io.lockstep.tracking.ledger.Storable;
import io.lockstep.tracking.plan.ProgressUnit;
import io.lockstep.tracking.plan.Task;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row of the progress tracking table (requirements.md, section 3, table 3) as its reporter gives it. What was planned is
 * not theirs to say: it comes from the task's curve.
 */
@Schema(
        description =
                "Progress on a task as of a day: exactly one of percent and quantity, whichever the task counts in")
public record NewProgress(
        @NotNull UUID taskId,

        @NotNull @Schema(description = "The day for which this holds, in the organisation's time zone; not after today")
        LocalDate asOf,

        @DecimalMin("0")
        @DecimalMax("10")
        @Digits(integer = 18, fraction = 6)
        @Schema(description = "The part that is done, as a fraction: 0.6 is 60 %")
        @Nullable
        BigDecimal percent,

        @DecimalMin("0")
        @Digits(integer = 18, fraction = 6)
        @Schema(description = "The amount that is done, in the task's unit")
        @Nullable
        BigDecimal quantity,

        @Size(max = 50)
        @Schema(description = "Values of the task's indicators; leave out what was not measured")
        @Nullable
        List<@NotNull @Valid IndicatorValue> indicators,

        @Size(max = 4000) @Storable @Nullable String note,

        @Size(max = 4000) @Storable @Schema(description = "What endangers the task") @Nullable
        String risk,

        @Size(max = 4000) @Storable @Schema(description = "What is done about the risk") @Nullable
        String adjustment,

        @Size(min = 1, max = 255)
        @Storable
        @Schema(description = "Your own id of this report: sent again, it is recorded once")
        @Nullable
        String externalId,

        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 6)
        @Schema(description = "How sure this is, from 0 to 1; below a level a note has to say why")
        @Nullable
        BigDecimal confidence,

        @Size(max = 20) @Schema(description = "Links to what proves it") @Nullable
        List<@NotNull @Size(max = 2000) @Pattern(regexp = "https?://[^\\s]+") @Storable String> evidence,

        @Size(min = 1, max = 100)
        @Storable
        @Schema(description = "The system that the figures come from, where that is not you", examples = "crm")
        @Nullable
        String source) {

    /** The indicator values; none where the field is absent. */
    List<IndicatorValue> values() {
        return indicators == null ? List.of() : indicators;
    }

    /**
     * Checks what the report alone can tell.
     *
     * @throws Problem 400 when it has no actual or two, or names an indicator twice
     */
    void check() {
        if ((percent == null) == (quantity == null)) {
            throw new Problem(TrackingProblem.ONE_ACTUAL).at("/percent").at("/quantity");
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < values().size(); i++) {
            var code = values().get(i).code();
            if (!seen.add(code)) {
                throw new Problem(TrackingProblem.INDICATOR_TWICE)
                        .with("code", code)
                        .at("/indicators/" + i + "/code");
            }
        }
    }

    /**
     * Checks that the task still takes reports.
     *
     * @throws Problem 409 when it is cancelled
     */
    static void checkOpen(Task task) {
        if (task.cancelled()) {
            throw new Problem(TrackingProblem.TASK_CANCELLED).at("/taskId");
        }
    }

    /**
     * Checks the report against its task.
     *
     * @throws Problem 422 when the actual is not in its unit or it lacks an indicator
     */
    void checkFits(Task task) {
        var given = percent != null ? ProgressUnit.PERCENT : ProgressUnit.QUANTITY;
        if (given != task.progressUnit()) {
            var wanted = task.progressUnit() == ProgressUnit.PERCENT ? "percent" : "quantity";
            throw new Problem(TrackingProblem.UNIT_MISMATCH)
                    .with("unit", task.progressUnit())
                    .with("field", wanted)
                    .at(percent != null ? "/percent" : "/quantity");
        }
        for (var i = 0; i < values().size(); i++) {
            var code = values().get(i).code();
            if (!task.indicators().contains(code)) {
                throw new Problem(TrackingProblem.UNKNOWN_INDICATOR)
                        .with("code", code)
                        .with("known", new TreeSet<>(task.indicators()))
                        .at("/indicators/" + i + "/code");
            }
        }
    }
}
