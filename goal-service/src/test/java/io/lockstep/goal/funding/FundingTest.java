package io.lockstep.goal.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.lockstep.goal.funding.Misfit.Kind;
import io.lockstep.goal.priority.PriorityLevel;
import io.lockstep.kit.event.Ids;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FundingTest {

    private static final UUID CYCLE = Ids.next();

    @Test
    void of_whenMoneyFollowsPriority_sharesItOutToOne() {
        // given
        var goals = List.of(
                goal(PriorityLevel.HIGH, "50000"),
                goal(PriorityLevel.HIGH, "30000"),
                goal(PriorityLevel.MEDIUM, "20000"),
                goal(PriorityLevel.LOW, null));

        // when
        var funding = Funding.of(CYCLE, "CNY", goals);

        // then
        assertThat(funding.followsPriority()).isTrue();
        assertThat(funding.budget()).isEqualByComparingTo("100000");
        assertThat(funding.shares())
                .extracting(
                        BudgetShare::level,
                        BudgetShare::goals,
                        BudgetShare::funded,
                        s -> text(s.share()),
                        s -> text(s.average()))
                .containsExactly(
                        tuple(PriorityLevel.HIGH, 2L, 2L, "0.8", "40000"),
                        tuple(PriorityLevel.MEDIUM, 1L, 1L, "0.2", "20000"),
                        tuple(PriorityLevel.LOW, 1L, 0L, "0", null));
    }

    @Test
    void of_whenASecondaryGoalGetsMore_namesItAndTheCoreGoalWithoutMoney() {
        // given no medium goal that would stand between
        var poor = goal(PriorityLevel.HIGH, null);
        var core = goal(PriorityLevel.HIGH, "10");
        var rich = goal(PriorityLevel.LOW, "10.01");
        var equal = goal(PriorityLevel.LOW, "10");

        // when
        var funding = Funding.of(CYCLE, "CNY", List.of(poor, core, rich, equal));

        // then
        assertThat(funding.followsPriority()).isFalse();
        assertThat(funding.misfits())
                .extracting(Misfit::goalId, Misfit::kind, misfit -> text(misfit.average()))
                .containsExactly(
                        tuple(poor.goalId(), Kind.CORE_WITHOUT_BUDGET, null),
                        tuple(rich.goalId(), Kind.MORE_THAN_ABOVE, "10"));
    }

    @Test
    void of_whenThereIsNoMoney_hasNoShares() {
        var funding = Funding.of(CYCLE, "CNY", List.of(goal(PriorityLevel.LOW, null)));

        assertThat(funding.followsPriority()).isTrue();
        assertThat(funding.shares())
                .allSatisfy(share -> assertThat(share.share()).isNull());
    }

    private static FundedGoal goal(PriorityLevel level, @Nullable String budget) {
        return new FundedGoal(1, Ids.next(), "x", level, 12, budget == null ? null : new BigDecimal(budget));
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
