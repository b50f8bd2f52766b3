package io.lockstep.task.task;

import io.lockstep.kit.problem.Problem;
import io.lockstep.task.TaskProblem;
import io.lockstep.task.task.TaskChanged.What;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The commands that move a task from state to state. */
enum TaskCommand {
    READY(TaskState.READY, What.MADE_READY, EnumSet.of(TaskState.PLANNED)),
    START(TaskState.RUNNING, What.STARTED, EnumSet.of(TaskState.PLANNED, TaskState.READY)),
    BLOCK(TaskState.BLOCKED, What.BLOCKED, EnumSet.of(TaskState.RUNNING)),
    RESUME(TaskState.RUNNING, What.RESUMED, EnumSet.of(TaskState.BLOCKED)),
    COMPLETE(TaskState.DONE, What.COMPLETED, EnumSet.of(TaskState.RUNNING)),
    CANCEL(
            TaskState.CANCELLED,
            What.CANCELLED,
            EnumSet.of(TaskState.PLANNED, TaskState.READY, TaskState.RUNNING, TaskState.BLOCKED));

    private final TaskState to;
    private final What what;
    private final Set<TaskState> from;

    TaskCommand(TaskState to, What what, Set<TaskState> from) {
        this.to = to;
        this.what = what;
        this.from = from;
    }

    /** Where the command leads. */
    TaskState to() {
        return to;
    }

    /** What the event says of it. */
    What what() {
        return what;
    }

    /** The commands that a task in {@code state} takes. */
    static List<TaskCommand> allowedIn(TaskState state) {
        return Arrays.stream(values())
                .filter(command -> command.from.contains(state))
                .toList();
    }

    /**
     * Checks that a task in {@code state} takes this command.
     *
     * @throws Problem 409 with the commands that it takes
     */
    void check(TaskState state) {
        if (from.contains(state)) {
            return;
        }
        if (state == TaskState.CANCELLED) {
            throw new Problem(TaskProblem.TASK_CANCELLED);
        }
        throw new Problem(StateProblem.WRONG_STATE)
                .with("command", this)
                .with("state", state)
                .with("allowed", allowedIn(state));
    }
}
