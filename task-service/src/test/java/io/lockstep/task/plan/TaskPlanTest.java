package io.lockstep.task.plan;

import static io.lockstep.task.plan.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskPlanTest {

    private static final TaskPlan PLAN = TaskPlan.of(Terms.valid(), List.of());
    private static final Standard LEADS = new Standard(BigDecimal.valueOf(50), 3, "leads", "条", "转化50条/场");

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-04", "2026-03-01"})
    void check_whenAMilestoneIsOutsideTheTask_refuses(String due) {
        var plan = PLAN.withMilestones(List.of(milestone("初稿", Terms.END.toString()), milestone("定稿", due)));

        assertRefused(plan::check, WorkProblem.MILESTONE_OUTSIDE_TASK, "/milestones/1/due");
    }

    @Test
    void check_whenAMilestoneIsGivenTwice_refuses() {
        var plan = PLAN.withMilestones(List.of(milestone("初稿", "2026-01-20"), milestone("初稿", "2026-01-21")));

        assertRefused(plan::check, WorkProblem.MILESTONE_TWICE, "/milestones/1/name");
    }

    @Test
    void check_whenTheOwnerHelps_refuses() {
        var helpers = List.of(Ids.next(), PLAN.terms().ownerId());
        var plan = new TaskPlan(PLAN.terms(), List.of(), List.of(), helpers, List.of(), List.of());

        assertRefused(plan::check, WorkProblem.HELPER_IS_OWNER, "/helperIds/1");
    }

    @Test
    void check_whenSomebodyHelpsTwice_refuses() {
        var helper = Ids.next();
        var helpers = List.of(helper, Ids.next(), helper);
        var plan = new TaskPlan(PLAN.terms(), List.of(), List.of(), helpers, List.of(), List.of());

        assertRefused(plan::check, WorkProblem.HELPER_TWICE, "/helperIds/2");
    }

    @Test
    void check_whenAKpiHasTwoStandards_refuses() {
        assertRefused(() -> Standards.check(List.of(LEADS, LEADS)), WorkProblem.STANDARD_TWICE, "/standards/1/kpi");
    }

    @Test
    void total_ofThreeWebinars_is150Leads() {
        assertThat(LEADS.total()).isEqualByComparingTo("150");
    }

    @Test
    void filled_whenTheStandardIsNamed_contributesItsTotal() {
        var open = new Contribution(Ids.next(), null, null, "leads");

        var filled = Contributions.filled(List.of(open), List.of(LEADS));

        assertThat(filled.getFirst().quantity()).isEqualByComparingTo("150");
        assertThatNoException().isThrownBy(() -> Contributions.check(filled, List.of(), List.of(LEADS)));
    }

    @Test
    void check_whenAContributionDiffersFromItsStandard_refuses() {
        var other = new Contribution(Ids.next(), BigDecimal.valueOf(50), null, "leads");
        var unknown = new Contribution(Ids.next(), BigDecimal.valueOf(50), null, "reach");

        assertRefused(
                () -> Contributions.check(List.of(other), List.of(), List.of(LEADS)),
                WorkProblem.CONTRIBUTION_OFF_STANDARD,
                "/contributions/0/quantity");
        assertRefused(
                () -> Contributions.check(List.of(unknown), List.of(), List.of(LEADS)),
                WorkProblem.UNKNOWN_STANDARD,
                "/contributions/0/standard");
    }

    @Test
    void dependencies_whenTheyLeadBack_areRefusedWithThePath() {
        UUID a = Ids.next();
        UUID b = Ids.next();
        UUID c = Ids.next();
        var known = Map.of(b, List.of(c), c, List.of(a));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Dependencies.check(a, List.of(b), known))
                .satisfies(problem -> assertThat(problem.members()).containsEntry("path", List.of(a, b, c, a)));
        assertRefused(() -> Dependencies.check(a, List.of(a), known), WorkProblem.DEPENDENCY_CYCLE, "/dependsOn/0");
        assertThatNoException().isThrownBy(() -> Dependencies.check(Ids.next(), List.of(b, c), known));
    }

    private static Milestone milestone(String name, String due) {
        return new Milestone(null, name, LocalDate.parse(due), null);
    }
}
