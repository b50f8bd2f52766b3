package io.lockstep.task.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.task.plan.Direction;
import io.lockstep.task.plan.Indicator;
import io.lockstep.task.plan.PlanPoint;
import io.lockstep.task.plan.TaskPlan;
import io.lockstep.task.plan.TaskTerms;
import io.lockstep.task.plan.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    private static final TaskTerms WHITEPAPER = Terms.valid()
            .withPlan(
                    Terms.valid().period(),
                    List.of(point("2026-02-15", "0.8"), point("2026-02-28", "1")),
                    List.of(
                            indicator("lead-conversion", "0.1", Direction.HIGHER_IS_BETTER),
                            indicator("cost", "120", Direction.LOWER_IS_BETTER)));

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 2026-02-28, false",
        "2026-01-05, 2026-03-02, true",
        "2026-01-04, 2026-02-28, false",
        "2026-01-06, 2026-02-28, true",
    })
    void dates_whenTheyGiveLaterStartOrEnd_loosen(LocalDate start, LocalDate end, boolean loosening) {
        var difference = difference(new TaskChange(UUID.randomUUID(), start, end, null, null));

        assertThat(difference.loosening()).isEqualTo(loosening);
    }

    @Test
    void curve_whenItExpectsLessOnOneDayOnly_loosens() {
        var difference =
                difference(curve(point("2026-01-20", "0.1"), point("2026-02-15", "0.9"), point("2026-02-28", "1")));

        assertThat(difference.kinds()).containsExactly(AdjustmentKind.CURVE);
        assertThat(difference.loosening()).isTrue();
    }

    @Test
    void curve_whenItExpectsAtLeastAsMuchOnEveryDay_doesNotLoosen() {
        assertThat(difference(curve(point("2026-02-10", "0.8"), point("2026-02-28", "1")))
                        .loosening())
                .isFalse();
        assertThat(difference(curve(point("2026-02-15", "0.8"), point("2026-02-28", "1")))
                        .kinds())
                .isEmpty();
    }

    @Test
    void curve_whenItIsTakenAway_loosens() {
        assertThat(difference(curve()).loosening()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"lead-conversion, 0.08, true", "lead-conversion, 0.12, false", "cost, 130, true", "cost, 100, false"})
    void target_whenItIsEasierInItsDirection_loosens(String code, BigDecimal target, boolean loosening) {
        var difference = difference(
                new TaskChange(UUID.randomUUID(), null, null, null, List.of(new IndicatorTarget(code, target))));

        assertThat(difference.kinds()).containsExactly(AdjustmentKind.TARGET);
        assertThat(difference.loosening()).isEqualTo(loosening);
    }

    private static Difference difference(TaskChange change) {
        var before = TaskPlan.of(WHITEPAPER, List.of());
        return Difference.between(before, before.with(change.applied(WHITEPAPER, "")));
    }

    private static TaskChange curve(PlanPoint... points) {
        return new TaskChange(UUID.randomUUID(), null, null, List.of(points), null);
    }

    private static PlanPoint point(String date, String planned) {
        return new PlanPoint(LocalDate.parse(date), new BigDecimal(planned));
    }

    private static Indicator indicator(String code, String target, @Nullable Direction direction) {
        return new Indicator(code, code, "", new BigDecimal(target), direction);
    }
}
