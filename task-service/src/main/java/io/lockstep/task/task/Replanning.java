package io.lockstep.task.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.problem.Problem;
import io.lockstep.task.plan.TaskPlan;
import io.lockstep.task.plan.TaskTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes of plans that another feature decides on; each keeps every rule of a task, and is told as an edit is. */
@ApplicationScoped
public class Replanning {

    private final Tasks tasks;
    private final TaskService service;
    private final Surroundings surroundings;
    private final TaskJournal journal;

    Replanning(Tasks tasks, TaskService service, Surroundings surroundings, TaskJournal journal) {
        this.tasks = tasks;
        this.service = service;
        this.surroundings = surroundings;
        this.journal = journal;
    }

    /**
     * What became of one task.
     *
     * @param before the task as it was; absent for a new one
     * @param after the task as it is now
     */
    public record Replanned(
            UUID taskId,
            @Nullable JsonNode before,
            JsonNode after,
            @Nullable UUID eventId) {}

    /** To be called outside a transaction before {@link #create}; see {@link TaskService#prepare}. */
    public void prepare(TaskDetails details) {
        service.prepare(details);
    }

    /**
     * The plan of a task, whose row is locked from now on.
     *
     * @param answersForIt whether the caller may change it though it is neither theirs nor their team's
     * @throws Problem 404 unknown, 403 when it is not the caller's
     */
    public TaskPlan plan(UUID taskId, boolean answersForIt) {
        var task = tasks.getLocked(taskId);
        if (!answersForIt) {
            surroundings.demandTheirs(
                    taskId, task.terms().ownerId(), task.terms().teamId());
        }
        return task.plan();
    }

    /**
     * Gives a task a new plan, in the current transaction.
     *
     * @throws Problem 404 unknown, 409 closed, 422 when the plan breaks a rule
     */
    public Replanned replan(UUID taskId, UnaryOperator<TaskTerms> change, String reason) {
        var task = tasks.getLocked(taskId);
        var before = journal.before(task);
        var plan = task.plan().with(change.apply(task.terms()));
        var loosening = task.loosenedBy(plan);
        task.edit(plan, reason);
        var after = journal.tell(task, TaskChanged.What.EDITED, reason, before, loosening, null);
        return new Replanned(taskId, EventJson.tree(before), EventJson.tree(after), after.eventId());
    }

    /**
     * Creates a task, in the current transaction.
     *
     * @throws Problem as when it is created over HTTP
     */
    public Replanned create(TaskDetails details) {
        var view = service.create(details);
        return new Replanned(view.taskId(), null, EventJson.tree(view), view.eventId());
    }
}
