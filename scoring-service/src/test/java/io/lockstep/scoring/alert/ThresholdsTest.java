package io.lockstep.scoring.alert;

import static io.lockstep.scoring.alert.Level.CRITICAL;
import static io.lockstep.scoring.alert.Level.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.scoring.achievement.Rating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

    @ParameterizedTest
    @CsvSource({
        "0.75, WARNING",
        "0.80, WARNING",
        "0.64, WARNING",
        "0.60, WARNING",
        "0.5999, CRITICAL",
        "0.599999, CRITICAL",
        "-1, CRITICAL",
        "0.899999, WARNING",
        "0.90, ",
        "0.949999, ",
        "1.2, ",
    })
    void next_whenNoAlertIsOpen_raisesStrictlyBelowAThreshold(BigDecimal pace, @Nullable Level expected) {
        assertThat(Thresholds.DEFAULT.next(Optional.empty(), new Rating.Measured(pace)))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        // current, pace, next
        "WARNING, 0.5999, CRITICAL",
        "WARNING, 0.60, WARNING",
        "WARNING, 0.90, WARNING",
        "WARNING, 0.949999, WARNING",
        "WARNING, 0.95, ",
        "CRITICAL, 0.60, CRITICAL",
        "CRITICAL, 0.649999, CRITICAL",
        "CRITICAL, 0.65, WARNING",
        "CRITICAL, 0.94, WARNING",
        "CRITICAL, 0.95, ",
        "CRITICAL, 0.1, CRITICAL",
    })
    void next_whenAnAlertIsOpen_goesBackOnlyPastTheHysteresis(
            Level current, BigDecimal pace, @Nullable Level expected) {
        assertThat(Thresholds.DEFAULT.next(Optional.of(current), new Rating.Measured(pace)))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void next_whenPaceRecoversTo095AndFallsTo060_raisesAgainOnce() {
        var changes = changesAlong("0.60", "0.60", "0.94", "0.95", "0.60", "0.60");

        assertThat(changes).containsExactly(Optional.of(WARNING), Optional.empty(), Optional.of(WARNING));
    }

    @Test
    void next_whenPaceFallsAndRises_changesLevelInPlace() {
        var changes = changesAlong("0.75", "0.59", "0.62", "0.65", "0.59", "1");

        assertThat(changes)
                .containsExactly(
                        Optional.of(WARNING),
                        Optional.of(CRITICAL),
                        Optional.of(WARNING),
                        Optional.of(CRITICAL),
                        Optional.empty());
    }

    @Test
    void next_whenThereIsNoData_neitherRaisesNorClears() {
        var noData = new Rating.NoData(Rating.Reason.NO_FACT);

        assertThat(Thresholds.DEFAULT.next(Optional.empty(), noData)).isEmpty();
        assertThat(Thresholds.DEFAULT.next(Optional.of(CRITICAL), noData)).hasValue(CRITICAL);
    }

    @Test
    void overriddenBy_whenOnlyOneIsGiven_keepsTheOther() {
        var strict = Thresholds.DEFAULT.overriddenBy(new BigDecimal("0.98"), null);

        assertThat(strict.next(Optional.empty(), new Rating.Measured(new BigDecimal("0.95"))))
                .hasValue(WARNING);
        assertThat(strict.of(Optional.of(CRITICAL))).isEqualByComparingTo("0.60");
        assertThat(strict.of(Optional.of(WARNING))).isEqualByComparingTo("0.98");
        assertThat(strict.of(Optional.empty())).isEqualByComparingTo("0.98");
    }

    private static List<Optional<Level>> changesAlong(String... paces) {
        var changes = new ArrayList<Optional<Level>>();
        var current = Optional.<Level>empty();
        for (var pace : paces) {
            var next = Thresholds.DEFAULT.next(current, new Rating.Measured(new BigDecimal(pace)));
            if (!next.equals(current)) {
                changes.add(next);
            }
            current = next;
        }
        return changes;
    }
}
