package io.lockstep.scoring.alert;

import io.lockstep.scoring.achievement.Rating;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The boundaries of an alert, as fractions. An alert is raised strictly below a threshold and goes back at threshold + 0.05 or
 * above (requirements.md, section 9, "Alert boundary" and "Hysteresis").
 *
 * @param warning default 0.90
 * @param critical default 0.60, not above {@code warning}
 */
public record Thresholds(BigDecimal warning, BigDecimal critical) {

    public static final Thresholds DEFAULT = new Thresholds(new BigDecimal("0.90"), new BigDecimal("0.60"));

    private static final BigDecimal HYSTERESIS = new BigDecimal("0.05");

    /** These thresholds, each replaced where an override is given. */
    public Thresholds overriddenBy(@Nullable BigDecimal newWarning, @Nullable BigDecimal newCritical) {
        return new Thresholds(newWarning == null ? warning : newWarning, newCritical == null ? critical : newCritical);
    }

    /** The level after {@code rating} was seen at level {@code current}; NO_DATA changes nothing. */
    public Optional<Level> next(Optional<Level> current, Rating rating) {
        return rating.fraction().map(fraction -> next(current, fraction)).orElse(current);
    }

    /** The threshold that a level stands for; without a level, the one to be back at. */
    public BigDecimal of(Optional<Level> level) {
        return level.filter(Level.CRITICAL::equals).isPresent() ? critical : warning;
    }

    private Optional<Level> next(Optional<Level> current, BigDecimal fraction) {
        var fallen = fallenTo(fraction);
        if (current.isEmpty() || fallen.equals(Optional.of(Level.CRITICAL))) {
            return fallen;
        }
        if (isBack(fraction, warning)) {
            return Optional.empty();
        }
        return isBack(fraction, critical) ? Optional.of(Level.WARNING) : current;
    }

    private Optional<Level> fallenTo(BigDecimal fraction) {
        if (fraction.compareTo(critical) < 0) {
            return Optional.of(Level.CRITICAL);
        }
        return fraction.compareTo(warning) < 0 ? Optional.of(Level.WARNING) : Optional.empty();
    }

    private static boolean isBack(BigDecimal fraction, BigDecimal threshold) {
        return fraction.compareTo(threshold.add(HYSTERESIS)) >= 0;
    }
}
