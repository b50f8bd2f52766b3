package io.lockstep.task.table;

import io.lockstep.kit.table.TableRow;
import io.lockstep.task.directory.Person;
import io.lockstep.task.plan.Distribution;
import io.lockstep.task.plan.Priority;
import io.lockstep.task.plan.ProgressUnit;
import io.lockstep.task.resource.NewNeed;
import io.lockstep.task.task.TaskDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of table 2 that could be read.
 *
 * @param needs the resources that it asks for
 * @param left phrases of its cells that could not be read; the task keeps them in its content
 */
record AssignmentRow(
        TableRow row, Person owner, GoalCell goal, List<NewNeed> needs, TaskDetails task, List<String> left) {

    /** How the task's content names what a cell said and could not be read. */
    static final String STANDARD_LEFT = "交付标准：";

    static final String RESOURCE_LEFT = "所需资源：";

    /** What separates them; a phrase never holds it outside of brackets. */
    static final String BETWEEN = "；";

    /** Reads a row; where a cell is wrong that the task needs, there is nothing. */
    static Optional<AssignmentRow> read(AssignmentCells cells) {
        var name = cells.name();
        var goal = cells.goal();
        var owner = cells.owner();
        var start = cells.day(AssignmentColumns.START);
        var end = cells.day(AssignmentColumns.END);
        var priority = cells.priority();
        var plan = cells.distribution().orElse(null);
        if (name.isEmpty() || goal.isEmpty() || owner.isEmpty() || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        var row = cells.row();
        var standards = StandardCell.read(row.cell(AssignmentColumns.STANDARD), name.get());
        var resources = ResourceCell.read(row.cell(AssignmentColumns.RESOURCES));
        var left = Stream.concat(
                        standards.left().stream().map(phrase -> STANDARD_LEFT + phrase),
                        resources.left().stream().map(phrase -> RESOURCE_LEFT + phrase))
                .toList();
        var task = task(name.get(), owner.get(), start.get(), end.get(), priority, plan, goal.get(), standards, left);
        return Optional.of(new AssignmentRow(row, owner.get(), goal.get(), resources.needs(), task, left));
    }

    private static TaskDetails task(
            String name,
            Person owner,
            LocalDate start,
            LocalDate end,
            Priority priority,
            @Nullable Distribution plan,
            GoalCell goal,
            StandardCell standards,
            List<String> left) {
        return new TaskDetails(
                name,
                left.isEmpty() ? null : String.join(BETWEEN, left),
                owner.personId(),
                null,
                null,
                null,
                start,
                end,
                priority,
                null,
                ProgressUnit.PERCENT,
                null,
                null,
                plan,
                null,
                standards.standards(),
                goal.contributions(standards.standards()),
                List.of(goal.goalId()),
                null,
                null,
                null,
                "import of the assignment table");
    }
}
