package io.lockstep.task.task;

import static io.lockstep.task.plan.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.task.TaskProblem;
import io.lockstep.task.plan.Contribution;
import io.lockstep.task.plan.Terms;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTest {

    private final Task task = Task.plan(Ids.next(), Terms.valid(), List.of());

    @Test
    void edit_whenThereIsAReason_takesTheTermsAndRaisesTheVersion() {
        var contribution = new Contribution(Ids.next(), BigDecimal.TEN, null);

        task.edit(Terms.valid(), List.of(contribution), "延长报名时间2天");

        assertThat(task.version()).isEqualTo(2);
        assertThat(task.contributions()).containsExactly(contribution);
    }

    @Test
    void edit_whenThereIsNoReason_refusesAndChangesNothing() {
        var contribution = new Contribution(Ids.next(), BigDecimal.TEN, null);

        assertRefused(
                () -> task.edit(Terms.valid(), List.of(contribution), null), TaskProblem.REASON_NEEDED, "/reason");

        assertThat(task.version()).isEqualTo(1);
        assertThat(task.contributions()).isEmpty();
    }

    @Test
    void edit_whenARuleIsBroken_changesNothing() {
        var unknown = new Contribution(Ids.next(), BigDecimal.TEN, "leads");

        assertRefused(
                () -> task.edit(Terms.valid(), List.of(unknown), "why"),
                TaskProblem.UNKNOWN_INDICATOR,
                "/contributions/0/indicator");

        assertThat(task.version()).isEqualTo(1);
        assertThat(task.contributions()).isEmpty();
    }

    @Test
    void cancel_whenPlanned_isTheLastChange() {
        task.cancel();

        assertThat(task.state()).isEqualTo(TaskState.CANCELLED);
        assertThat(task.version()).isEqualTo(2);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> task.edit(Terms.valid(), List.of(), "why"))
                .matches(problem -> problem.type() == TaskProblem.TASK_CANCELLED);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(task::cancel)
                .matches(problem -> problem.type() == TaskProblem.TASK_CANCELLED);
        assertThat(task.version()).isEqualTo(2);
    }

    @Test
    void changed_whenCancelled_keepsTheContract() {
        task.cancel();

        var event = TaskChanged.of(task, new TaskChanged.Change(TaskChanged.What.CANCELLED, "预算审批延迟", "li.na"));

        EventContract.of("task").assertKept(event);
        assertThat(event.key()).isEqualTo(task.id().toString());
    }
}
