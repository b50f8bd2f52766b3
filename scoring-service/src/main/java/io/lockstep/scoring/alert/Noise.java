package io.lockstep.scoring.alert;

import io.lockstep.scoring.achievement.Aggregation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a shortfall says nothing yet: early in its period, or on a rate with a small sample (requirements.md, section 9,
 * "Noise"). While it is noise, an alert is neither raised nor changed.
 *
 * @param quietShare share of the period that has to pass first, default 0.05
 */
public record Noise(BigDecimal quietShare) {

    /** Whether less than the quiet share of {@code start} to {@code end} has passed on {@code day}. */
    public boolean isEarly(LocalDate start, LocalDate end, LocalDate day) {
        var passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(start, day));
        var length = BigDecimal.valueOf(ChronoUnit.DAYS.between(start, end));
        return passed.compareTo(length.multiply(quietShare)) < 0;
    }

    /** Whether {@code sample} is below the minimum of a rate; a rate given without its sample counts as a sample of 1. */
    public boolean isThin(Aggregation aggregation, @Nullable BigDecimal sample, BigDecimal minimum) {
        return aggregation == Aggregation.RATE && (sample == null ? BigDecimal.ONE : sample).compareTo(minimum) < 0;
    }
}
