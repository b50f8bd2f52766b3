package io.lockstep.task.task;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.task.task.TaskChanged.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what tasks say: each change is one transaction of the task, its event and its audit row. */
@ApplicationScoped
class TaskService {

    private final Tasks tasks;
    private final Surroundings surroundings;
    private final TaskLinks links;
    private final TaskViews views;
    private final TaskJournal journal;
    private final OrganisationTime time;

    TaskService(
            Tasks tasks,
            Surroundings surroundings,
            TaskLinks links,
            TaskViews views,
            TaskJournal journal,
            OrganisationTime time) {
        this.tasks = tasks;
        this.surroundings = surroundings;
        this.links = links;
        this.views = views;
        this.journal = journal;
        this.time = time;
    }

    /**
     * To be called before a write, outside its transaction: refuses what can be refused at once, then waits for what the
     * details name and is not known here yet.
     *
     * @throws Problem 422 when the details break a rule by themselves
     */
    void prepare(TaskDetails details) {
        details.check();
        surroundings.await(details);
    }

    /** @throws Problem 403 for a task of another team; 409 or 422 when a rule is broken */
    @Transactional
    TaskView create(TaskDetails details) {
        var plan = surroundings.plan(details, null);
        var id = Ids.next();
        surroundings.demandTheirs(id, plan.terms().ownerId(), plan.terms().teamId());
        surroundings.checkContributions(plan.contributions(), List.of());
        links.check(id, plan.dependsOn());
        var task = Task.plan(id, plan);
        tasks.persist(task);
        return journal.tell(task, What.CREATED, details.reason(), null);
    }

    /** @throws Problem as for {@link #create}; 404 unknown, 409 closed, 412 and 428 by {@code ifMatch} */
    @Transactional
    TaskView edit(UUID id, @Nullable String ifMatch, TaskDetails details) {
        var task = tasks.getLocked(id);
        demandTheirs(task);
        Revision.check(ifMatch, task.version());
        var before = journal.before(task);
        var plan = surroundings.plan(details, task.plan());
        surroundings.demandTheirs(id, plan.terms().ownerId(), plan.terms().teamId());
        surroundings.checkContributions(plan.contributions(), before.contributions());
        links.check(id, plan.dependsOn());
        var loosening = task.loosenedBy(plan);
        surroundings.demandManagerFor(loosening, before.ownerId());
        task.edit(plan, details.reason());
        return journal.tell(task, What.EDITED, details.reason(), before, loosening, null);
    }

    /** @throws Problem 404 when there is none with this id */
    @Transactional
    TaskView one(UUID id) {
        return views.of(tasks.get(id));
    }

    @Transactional
    Page<TaskView> list(TaskFilter filter, @Nullable String cursor, int limit) {
        var found = Page.of(tasks.page(filter, Cursor.afterId(cursor), limit), limit, task -> Cursor.at(task.id()));
        return new Page<>(views.of(found.items()), found.next());
    }

    /** What the plan expects at the end of {@code date}, today where absent; 404 when there is no such task. */
    @Transactional
    PlannedProgress planned(UUID id, @Nullable LocalDate date) {
        return PlannedProgress.of(views.of(tasks.get(id)), date == null ? time.today() : date);
    }

    private void demandTheirs(Task task) {
        surroundings.demandTheirs(
                task.id(), task.terms().ownerId(), task.terms().teamId());
    }
}
