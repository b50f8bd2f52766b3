package io.lockstep.goal.goal;

import static io.lockstep.goal.Problems.assertProblem;
import static io.lockstep.goal.keyresult.KeyResultFixture.YEAR;
import static io.lockstep.goal.keyresult.KeyResultFixture.reach;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.Period;
import io.lockstep.goal.keyresult.Thresholds;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.problem.CommonProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class GoalTest {

    @Test
    void edit_whenActive_needsAReason() {
        // given
        var goal = active();

        // then
        assertProblem(GoalProblem.REASON_NEEDED, "/reason", () -> goal.edit(terms(YEAR), null));
        goal.edit(terms(YEAR), "handed over");
    }

    @Test
    void anyChange_whenClosed_isRefused() {
        // given
        var goal = active();
        goal.close();

        // then
        assertProblem(GoalProblem.GOAL_CLOSED, () -> goal.edit(terms(YEAR), "why"));
        assertProblem(GoalProblem.GOAL_CLOSED, () -> goal.addKeyResult(Ids.next(), reach("1", "0"), "why", ""));
        assertProblem(GoalProblem.NOT_ACTIVE, goal::close);
        assertProblem(GoalProblem.NOT_A_DRAFT, goal::activate);
    }

    @Test
    void addKeyResult_whenActive_needsAReason() {
        var goal = active();

        assertProblem(
                GoalProblem.REASON_NEEDED,
                "/reason",
                () -> goal.addKeyResult(Ids.next(), reach("1", "0"), null, "/keyResult"));
    }

    @Test
    void removeKeyResult_whenItIsAnotherGoals_saysNotFound() {
        var goal = draft(GoalKind.SALES);

        assertProblem(CommonProblem.NOT_FOUND, () -> goal.removeKeyResult(Ids.next(), null));
    }

    @Test
    void edit_whenDatesLeaveAKeyResultBehind_refuses() {
        // given a key result that starts with the goal and ends on a day of its own
        var goal = draft(GoalKind.SALES);
        var inMarch = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        goal.edit(terms(inMarch), null);
        goal.addKeyResult(Ids.next(), reach("1", "100").withWeight(BigDecimal.TEN), null, "");

        // when it follows the goal, all is well
        goal.edit(terms(YEAR), null);

        // then
        assertThat(goal.keyResults().getFirst().terms().period(goal.period())).isEqualTo(YEAR);
    }

    @Test
    void draft_whenCriticalIsAboveWarning_refuses() {
        var thresholds = new Thresholds(new BigDecimal("0.5"), new BigDecimal("0.6"));
        var terms = new GoalTerms("x", Ids.next(), Ids.next(), null, YEAR, null, thresholds);

        assertProblem(
                GoalProblem.THRESHOLDS_REVERSED,
                "/thresholds/critical",
                () -> Goal.draft(Ids.next(), GoalKind.SALES, terms));
    }

    @ParameterizedTest
    @CsvSource({"SALES,SALES,true", "MARKETING,SALES,true", "MARKETING,MARKETING,true", "SALES,MARKETING,false"})
    void checkParent_whenKindsMeet_letsSalesStandBelowSalesOnly(GoalKind kind, GoalKind parent, boolean fits) {
        var goal = draft(kind);

        if (fits) {
            goal.checkParent(draft(parent));
        } else {
            assertProblem(GoalProblem.WRONG_PARENT_KIND, "/parentId", () -> goal.checkParent(draft(parent)));
        }
    }

    @Test
    void checkParent_whenActiveBelowADraft_refuses() {
        assertProblem(GoalProblem.PARENT_NOT_ACTIVE, () -> active().checkParent(draft(GoalKind.SALES)));
    }

    @Test
    void checkParent_whenTheParentIsClosed_refuses() {
        var closed = active();
        closed.close();

        assertProblem(
                GoalProblem.PARENT_CLOSED,
                "/parentId",
                () -> draft(GoalKind.SALES).checkParent(closed));
    }

    public static Goal draft(GoalKind kind) {
        return Goal.draft(Ids.next(), kind, terms(YEAR));
    }

    public static Goal active() {
        var goal = draft(GoalKind.SALES);
        goal.addKeyResult(Ids.next(), reach("1000", "100"), null, "");
        goal.activate();
        return goal;
    }

    private static GoalTerms terms(Period period) {
        return new GoalTerms("年度新增销售额5000万元", Ids.next(), Ids.next(), null, period, null, null);
    }
}
