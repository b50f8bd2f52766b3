package io.lockstep.task.task;

import static io.lockstep.task.plan.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.problem.ProblemType;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.task.TaskProblem;
import io.lockstep.task.plan.Contribution;
import io.lockstep.task.plan.Loosening;
import io.lockstep.task.plan.Milestone;
import io.lockstep.task.plan.Period;
import io.lockstep.task.plan.TaskPlan;
import io.lockstep.task.plan.Terms;
import io.lockstep.task.task.TaskChanged.Change;
import io.lockstep.task.task.TaskChanged.What;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-06");
    private static final TaskPlan PLAN = TaskPlan.of(Terms.valid(), List.of());
    private static final TaskPlan LONGER =
            PLAN.with(Terms.valid().rescheduled(new Period(Terms.START, Terms.END.plusDays(2)), List.of()));

    private final Task task = Task.plan(Ids.next(), PLAN);

    @Test
    void edit_whenThereIsAReason_takesThePlanAndRaisesTheVersion() {
        var contribution = new Contribution(Ids.next(), BigDecimal.TEN, null, null);

        task.edit(TaskPlan.of(Terms.valid(), List.of(contribution)), "延长报名时间2天");

        assertThat(task.version()).isEqualTo(2);
        assertThat(task.plan().contributions()).containsExactly(contribution);
    }

    @Test
    void edit_whenThereIsNoReason_refusesAndChangesNothing() {
        var contribution = new Contribution(Ids.next(), BigDecimal.TEN, null, null);

        assertRefused(
                () -> task.edit(TaskPlan.of(Terms.valid(), List.of(contribution)), null),
                TaskProblem.REASON_NEEDED,
                "/reason");

        assertThat(task.version()).isEqualTo(1);
        assertThat(task.plan().contributions()).isEmpty();
    }

    @Test
    void edit_whenARuleIsBroken_changesNothing() {
        var unknown = new Contribution(Ids.next(), BigDecimal.TEN, "leads", null);

        assertRefused(
                () -> task.edit(TaskPlan.of(Terms.valid(), List.of(unknown)), "why"),
                TaskProblem.UNKNOWN_INDICATOR,
                "/contributions/0/indicator");

        assertThat(task.version()).isEqualTo(1);
        assertThat(task.plan().contributions()).isEmpty();
    }

    @Test
    void edit_whenAMilestoneKeepsItsName_keepsItsId() {
        task.edit(PLAN.withMilestones(List.of(draftDone())), "why");
        var id = task.plan().milestones().getFirst().milestoneId();

        task.edit(PLAN.withMilestones(List.of(draftDone(), new Milestone(null, "定稿", Terms.END, null))), "why");

        assertThat(task.plan().milestones().getFirst().milestoneId())
                .isNotNull()
                .isEqualTo(id);
        assertThat(task.plan().milestones().getLast().milestoneId()).isNotNull().isNotEqualTo(id);
    }

    @Test
    void cancel_whenPlanned_isTheLastChange() {
        task.obey(TaskCommand.CANCEL, "why", TODAY);

        assertThat(task.state()).isEqualTo(TaskState.CANCELLED);
        assertThat(task.version()).isEqualTo(2);
        assertThat(task.closedOn()).isEqualTo(TODAY);
        assertIs(() -> task.edit(PLAN, "why"), TaskProblem.TASK_CANCELLED);
        assertIs(() -> task.obey(TaskCommand.CANCEL, "why", TODAY), TaskProblem.TASK_CANCELLED);
        assertThat(task.version()).isEqualTo(2);
    }

    @Test
    void obey_whenOneAfterTheOther_leadsFromPlanToDone() {
        for (var command : List.of(
                TaskCommand.READY, TaskCommand.START, TaskCommand.BLOCK, TaskCommand.RESUME, TaskCommand.COMPLETE)) {
            task.obey(command, null, TODAY);
            assertThat(task.state()).isEqualTo(command.to());
        }

        assertThat(task.startedOn()).isEqualTo(TODAY);
        assertIs(() -> task.edit(PLAN, "why"), StateProblem.TASK_DONE);
        assertIs(task::touch, StateProblem.TASK_DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, READY START CANCEL",
        "READY, START CANCEL",
        "RUNNING, BLOCK COMPLETE CANCEL",
        "BLOCKED, RESUME CANCEL",
        "DONE, ''",
        "CANCELLED, ''"
    })
    void check_inEachState_takesTheNamedCommandsAlone(TaskState state, String allowed) {
        for (var command : TaskCommand.values()) {
            if (List.of(allowed.split(" ")).contains(command.name())) {
                command.check(state);
            } else {
                assertThatExceptionOfType(Problem.class).isThrownBy(() -> command.check(state));
            }
        }
    }

    @Test
    void complete_whenAMilestoneIsOpen_isRefusedUntilItIsDone() {
        task.edit(PLAN.withMilestones(List.of(draftDone())), "why");
        task.obey(TaskCommand.START, null, TODAY);

        assertIs(() -> task.obey(TaskCommand.COMPLETE, null, TODAY), StateProblem.MILESTONES_OPEN);

        assertThat(task.state()).isEqualTo(TaskState.RUNNING);
        task.reach(task.plan().milestones().getFirst().milestoneId(), TODAY);
        task.obey(TaskCommand.COMPLETE, null, TODAY);
        assertThat(task.state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void loosenedBy_whenWorkHasNotBegun_isNothing() {
        assertThat(task.loosenedBy(LONGER)).isEmpty();

        task.obey(TaskCommand.START, null, TODAY);

        assertThat(task.loosenedBy(LONGER)).containsExactly(Loosening.END);
    }

    @Test
    void changed_whenCancelled_keepsTheContract() {
        task.obey(TaskCommand.CANCEL, "预算审批延迟", TODAY);

        var event =
                TaskChanged.of(TaskView.of(task, List.of(), null), new Change(What.CANCELLED, "预算审批延迟", "li.na", null));

        EventContract.of("task").assertKept(event);
        assertThat(event.key()).isEqualTo(task.id().toString());
    }

    private static Milestone draftDone() {
        return new Milestone(null, "白皮书初稿完成", LocalDate.parse("2026-01-31"), null);
    }

    private static void assertIs(ThrowingCallable call, ProblemType type) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
