package io.lockstep.goal.keyresult;

import io.lockstep.goal.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key result with all that was left to defaults filled in: as it is read over HTTP and stands in {@code goal-changed}. */
@Schema(name = "KeyResult", description = "A key result; dates, direction, source and sample are filled in")
public record KeyResultState(
        UUID keyResultId,
        String name,
        String metric,
        Aggregation aggregation,
        String unit,
        Direction direction,
        TargetKind targetKind,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        BigDecimal weight,
        LocalDate start,
        LocalDate end,
        @Nullable List<CurvePoint> planCurve,
        @Nullable Thresholds thresholds,
        Source source,
        long minimumSample,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String segment) {

    static KeyResultState of(UUID id, KeyResultTerms terms, Period ofGoal) {
        var days = terms.period(ofGoal);
        return new KeyResultState(
                id,
                terms.name(),
                terms.metric(),
                terms.aggregation(),
                terms.unit(),
                Objects.requireNonNull(terms.direction()),
                terms.targetKind(),
                terms.baseline(),
                terms.target(),
                terms.lower(),
                terms.upper(),
                Objects.requireNonNull(terms.weight()),
                days.start(),
                days.end(),
                terms.planCurve(),
                terms.thresholds(),
                Objects.requireNonNull(terms.source()),
                Objects.requireNonNull(terms.minimumSample()),
                terms.channel(),
                terms.campaign(),
                terms.segment());
    }

    /** The number that it aims at, whatever the target kind (requirements.md section 9); nothing for a range. */
    public Optional<BigDecimal> targetValue() {
        return Optional.ofNullable(target).map(t -> switch (targetKind) {
            case INCREASE_BY_PERCENT ->
                fromBaseline().add(fromBaseline().multiply(t).movePointLeft(2));
            case INCREASE_BY_POINTS -> fromBaseline().add(t);
            default -> t;
        });
    }

    private BigDecimal fromBaseline() {
        return Objects.requireNonNull(baseline);
    }
}
