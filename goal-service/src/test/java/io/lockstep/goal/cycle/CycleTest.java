package io.lockstep.goal.cycle;

import static io.lockstep.goal.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.Period;
import io.lockstep.goal.period.PeriodKind;
import io.lockstep.kit.event.Ids;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CycleTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 3, 31);

    @Test
    void startDays_whenThereWasAPause_catchesUpEachDayOnce() {
        // given
        var cycle = activated(START);
        assertThat(cycle.startDays(START)).containsExactly(START);

        // when nobody asked for two days
        var days = cycle.startDays(START.plusDays(3));

        // then
        assertThat(days).containsExactly(START.plusDays(1), START.plusDays(2), START.plusDays(3));
        assertThat(cycle.startDays(START.plusDays(3))).isEmpty();
    }

    @Test
    void startDays_whenActivatedEarlyOrLate_announcesOnlyDaysOnWhichItIsActive() {
        assertThat(activated(START.minusDays(9)).startDays(START.minusDays(1))).isEmpty();
        assertThat(activated(START.minusDays(9)).startDays(START)).containsExactly(START);
        assertThat(activated(START.plusDays(9)).startDays(START.plusDays(10)))
                .containsExactly(START.plusDays(9), START.plusDays(10));
    }

    @Test
    void startDays_whenTheEndHasPassed_stopsAtTheEnd() {
        var cycle = activated(END.minusDays(1));

        assertThat(cycle.startDays(END.plusDays(30))).containsExactly(END.minusDays(1), END);
        assertThat(cycle.startDays(END.plusDays(31))).isEmpty();
    }

    @Test
    void startDays_whenPlannedOrClosed_announcesNothing() {
        // given
        var closed = activated(START);
        closed.close();

        // then
        assertThat(closed.startDays(START)).isEmpty();
        assertThat(planned().startDays(START)).isEmpty();
    }

    @Test
    void stateChanges_whenOutOfOrder_areRefused() {
        var cycle = planned();

        assertProblem(GoalProblem.CYCLE_STATE, cycle::close);
        cycle.activate(START);
        assertProblem(GoalProblem.CYCLE_STATE, () -> cycle.activate(START));
        cycle.close();
        assertProblem(GoalProblem.CYCLE_STATE, cycle::close);
    }

    @Test
    void tryOut_whenPromotedOrNot_saysWhetherItCounts() {
        // given
        var promoted = planned();
        promoted.tryOut(START);
        var stayed = planned();
        stayed.tryOut(START);

        // when
        promoted.activate(START.plusDays(5));
        stayed.review();
        stayed.close();

        // then
        assertThat(promoted.trial()).isFalse();
        assertThat(stayed.trial()).isTrue();
        assertThat(promoted.startDays(START.plusDays(1))).containsExactly(START, START.plusDays(1));
    }

    @Test
    void startDays_whenUnderReview_announcesNothingMore() {
        var cycle = activated(START);
        cycle.review();

        assertThat(cycle.startDays(START.plusDays(1))).isEmpty();
        assertProblem(GoalProblem.CYCLE_STATE, () -> cycle.activate(START));
        assertProblem(GoalProblem.CYCLE_STATE, cycle::review);
    }

    @Test
    void change_whenItHasBegun_isRefused() {
        var cycle = planned();
        var other = new CycleTerms("Q2", new Period(START, END), PeriodKind.CUSTOM, null, null);

        assertThat(cycle.change(other)).isTrue();
        assertThat(cycle.change(other)).isFalse();
        cycle.activate(START);
        assertProblem(GoalProblem.CYCLE_STATE, () -> cycle.change(other));
    }

    private static Cycle planned() {
        return Cycle.plan(Ids.next(), new CycleTerms("Q1", new Period(START, END), PeriodKind.QUARTER, "2026Q1", null));
    }

    private static Cycle activated(LocalDate today) {
        var cycle = planned();
        cycle.activate(today);
        return cycle;
    }
}
