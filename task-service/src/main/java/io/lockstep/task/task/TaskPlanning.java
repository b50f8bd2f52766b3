package io.lockstep.task.task;

import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.task.TaskProblem;
import io.lockstep.task.task.TaskChanged.What;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tasks as other features of this service need them, in transactions of their own. None of these opens one.
 */
@Singleton
public class TaskPlanning {

    private static final int MOST = 10_000;

    private final Tasks tasks;
    private final Surroundings surroundings;
    private final TaskViews views;
    private final TaskJournal journal;
    private final TaskService service;

    TaskPlanning(Tasks tasks, Surroundings surroundings, TaskViews views, TaskJournal journal, TaskService service) {
        this.tasks = tasks;
        this.surroundings = surroundings;
        this.views = views;
        this.journal = journal;
        this.service = service;
    }

    /** @throws Problem 404 for a task that does not exist */
    public TaskView one(UUID id) {
        return views.of(tasks.get(id));
    }

    /** @throws Problem 404 for a task that does not exist */
    public void demandKnown(UUID id) {
        if (tasks.count("id", id) == 0) {
            throw Problem.notFound("task", id);
        }
    }

    /**
     * Locks a task, and checks that the caller may write it.
     *
     * @throws Problem 403 for a task of another team, 404 for one that does not exist
     */
    public TaskView demandTheirs(UUID id) {
        var task = tasks.getLocked(id);
        surroundings.demandTheirs(id, task.terms().ownerId(), task.terms().teamId());
        return views.of(task);
    }

    /**
     * All tasks that the filter lets through, in the order of their creation.
     *
     * @throws Problem 422 when they are more than one answer can hold
     */
    public List<TaskView> all(TaskFilter filter) {
        var found = new ArrayList<TaskView>();
        var after = new UUID(0, 0);
        for (var more = true; more; ) {
            var page = tasks.page(filter, after, Page.MAX);
            more = page.size() > Page.MAX;
            var shown = more ? page.subList(0, Page.MAX) : page;
            found.addAll(views.of(shown));
            if (found.size() > MOST) {
                throw new Problem(TaskProblem.TOO_MANY_TASKS).with("limit", MOST);
            }
            after = shown.isEmpty() ? after : shown.getLast().id();
        }
        return found;
    }

    /** One page of them. */
    public Page<TaskView> page(TaskFilter filter, @Nullable String cursor, int limit) {
        return service.list(filter, cursor, limit);
    }

    /** The tasks with this name that serve the goal and are not cancelled. */
    public List<TaskView> called(String name, UUID goal) {
        return views.of(tasks.called(name, goal));
    }

    /**
     * Moves a task with its milestones and its plan.
     *
     * @throws Problem 403 for a task of another team, or one under way where the caller may not loosen it; 404 unknown, 409 closed
     */
    public TaskView shift(UUID id, int days, String reason) {
        var task = tasks.getLocked(id);
        var terms = task.terms();
        surroundings.demandTheirs(id, terms.ownerId(), terms.teamId());
        var before = journal.before(task);
        var plan = task.plan().shifted(days);
        var loosening = task.loosenedBy(plan);
        surroundings.demandManagerFor(loosening, terms.ownerId());
        task.edit(plan, reason);
        return journal.tell(task, What.EDITED, reason, before, loosening, null);
    }

    /** @throws Problem 422 when the details break a rule by themselves */
    public void check(TaskDetails details) {
        details.check();
    }

    /** @throws Problem 403 for a task of another team; 409 or 422 when a rule is broken */
    public TaskView create(TaskDetails details) {
        var task = service.create(details);
        tasks.flush(); // so that plain SQL may refer to it
        return task;
    }

    /**
     * Tells that the resources of a task have changed.
     *
     * @return the event's id
     * @throws Problem 409 when it is closed
     */
    public UUID resourcesChanged(UUID id, @Nullable String reason) {
        var task = tasks.getLocked(id);
        var before = journal.before(task);
        task.touch();
        var told = journal.tell(task, What.RESOURCES_CHANGED, reason, before).eventId();
        if (told == null) {
            throw new IllegalStateException("a change of a task is always told");
        }
        return told;
    }
}
