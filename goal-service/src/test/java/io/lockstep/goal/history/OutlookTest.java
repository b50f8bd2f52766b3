package io.lockstep.goal.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.goal.history.Outlook.Method;
import io.lockstep.goal.keyresult.Direction;
import io.lockstep.goal.period.PeriodKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final LocalDate Q1_2026 = LocalDate.of(2026, 1, 1);

    @Test
    void of_whenValuesRise_reachesFromTheMeanToATenthBeyondTheBest() {
        var outlook = quarters(4, "900", "1000", "1000", "1100").orElseThrow();

        assertThat(outlook.expected()).isEqualByComparingTo("1000");
        assertThat(outlook.best()).isEqualByComparingTo("1100");
        assertThat(outlook.low()).isEqualByComparingTo("1000");
        assertThat(outlook.high()).isEqualByComparingTo("1210");
        assertThat(outlook.target()).isEqualByComparingTo("1105");
        assertThat(outlook.basis().getFirst().value()).isEqualByComparingTo("1100");
    }

    @Test
    void of_whenLowerIsBetter_reachesATenthBelowTheBest() {
        var outlook = Outlook.of(
                        history("120", "110", "100"), PeriodKind.QUARTER, Q1_2026, Direction.LOWER_IS_BETTER, method(3))
                .orElseThrow();

        assertThat(outlook.expected()).isEqualByComparingTo("110");
        assertThat(outlook.low()).isEqualByComparingTo("90");
        assertThat(outlook.high()).isEqualByComparingTo("110");
        assertThat(outlook.target()).isEqualByComparingTo("100");
    }

    /** Two complete years in which the first quarter brings half as much as an average one. */
    @Test
    void of_whenYearsHaveSeasons_allowsForThem() {
        var outlook = quarters(4, "50", "100", "100", "150", "100", "200", "200", "300")
                .orElseThrow();

        assertThat(outlook.seasonIndex()).isEqualByComparingTo("0.5");
        assertThat(outlook.expected()).isEqualByComparingTo("100");
        assertThat(outlook.best()).isEqualByComparingTo("100");
        assertThat(outlook.high()).isEqualByComparingTo("110");
    }

    @Test
    void of_whenOnlyOneYearIsComplete_hasNoSeasons() {
        assertThat(quarters(4, "50", "100", "100", "150").orElseThrow().seasonIndex())
                .isEqualByComparingTo("1");
    }

    @Test
    void of_whenASeasonIsZero_hasNoSeasons() {
        assertThat(quarters(8, "0", "100", "100", "100", "0", "100", "100", "100")
                        .orElseThrow()
                        .seasonIndex())
                .isEqualByComparingTo("1");
    }

    @Test
    void of_whenFewerThanThreePeriodsAreKnown_isEmpty() {
        assertThat(quarters(4, "900", "1000")).isEmpty();
        assertThat(Outlook.of(
                        history("1", "2", "3"),
                        PeriodKind.QUARTER,
                        LocalDate.of(2025, 10, 1),
                        Direction.HIGHER_IS_BETTER,
                        method(4)))
                .isEmpty();
    }

    @Test
    void of_whenValuesAreShares_staysWithinTheWhole() {
        var share = new Method(4, Method.STRETCH, new BigDecimal(100));

        var outlook = Outlook.of(
                        history("95", "96", "97"), PeriodKind.QUARTER, Q1_2026, Direction.HIGHER_IS_BETTER, share)
                .orElseThrow();
        var growth = Outlook.of(
                        history("95", "96", "140"), PeriodKind.QUARTER, Q1_2026, Direction.HIGHER_IS_BETTER, share)
                .orElseThrow();

        assertThat(outlook.high()).isEqualByComparingTo("100");
        assertThat(growth.high()).isEqualByComparingTo("154");
    }

    @Test
    void of_whenAThirdIsLeft_isRoundedHalfEvenToSixDecimals() {
        assertThat(quarters(3, "1", "1", "2").orElseThrow().expected()).isEqualByComparingTo("1.333333");
    }

    @Test
    void of_whenRangeIsWanted_spansWhatWas() {
        var outlook = Outlook.of(
                        history("-3", "1", "5"), PeriodKind.QUARTER, Q1_2026, Direction.WITHIN_RANGE, method(3))
                .orElseThrow();

        assertThat(outlook.low()).isEqualByComparingTo("-3");
        assertThat(outlook.high()).isEqualByComparingTo("5");
        assertThat(outlook.target()).isNull();
    }

    @Test
    void of_whenValuesComeInAnyOrder_saysTheSame() {
        var random = new Random(42);
        var values = new ArrayList<>(history("50", "100", "100", "150", "100", "200", "200", "300"));
        var ordered = Outlook.of(values, PeriodKind.QUARTER, Q1_2026, Direction.HIGHER_IS_BETTER, method(4));

        Collections.shuffle(values, random);

        assertThat(Outlook.of(values, PeriodKind.QUARTER, Q1_2026, Direction.HIGHER_IS_BETTER, method(4)))
                .isEqualTo(ordered);
    }

    private static Optional<Outlook> quarters(int count, String... values) {
        return Outlook.of(history(values), PeriodKind.QUARTER, Q1_2026, Direction.HIGHER_IS_BETTER, method(count));
    }

    private static Method method(int periods) {
        return new Method(periods, Method.STRETCH, null);
    }

    /** The quarters right before 2026Q1, oldest first. */
    private static List<PastValue> history(String... values) {
        var history = new ArrayList<PastValue>();
        for (int i = 0; i < values.length; i++) {
            history.add(new PastValue(Q1_2026.minusMonths(3L * (values.length - i)), new BigDecimal(values[i])));
        }
        return history;
    }
}
