package io.lockstep.scoring.alert;

import io.lockstep.scoring.achievement.Rating;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The boundaries of an alert, as fractions. An alert is raised strictly below a threshold and goes back at threshold + hysteresis
 * or above (requirements.md, section 9, "Alert boundary" and "Hysteresis").
 *
 * @param warning default 0.90
 * @param critical default 0.60, not above {@code warning}
 * @param hysteresis 0.05 for what is measured, 0 for what is either so or not
 */
public record Thresholds(BigDecimal warning, BigDecimal critical, BigDecimal hysteresis) {

    public static final Thresholds DEFAULT = new Thresholds(new BigDecimal("0.90"), new BigDecimal("0.60"));

    /** Of a finding, which is 1 when all is well and else 0: there is no critical one, and nothing to swing about. */
    public static final Thresholds FINDING = new Thresholds(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Of planned work against its target: any gap warns, and it is gone when the whole target is planned. */
    public static final Thresholds COVERAGE = new Thresholds(BigDecimal.ONE, new BigDecimal("0.60"), BigDecimal.ZERO);

    public Thresholds(BigDecimal warning, BigDecimal critical) {
        this(warning, critical, new BigDecimal("0.05"));
    }

    /** These thresholds, each replaced where an override is given. */
    public Thresholds overriddenBy(@Nullable BigDecimal newWarning, @Nullable BigDecimal newCritical) {
        return new Thresholds(
                newWarning == null ? warning : newWarning, newCritical == null ? critical : newCritical, hysteresis);
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

    private boolean isBack(BigDecimal fraction, BigDecimal threshold) {
        return fraction.compareTo(threshold.add(hysteresis)) >= 0;
    }
}
