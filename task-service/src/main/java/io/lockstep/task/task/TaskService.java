package io.lockstep.task.task;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes tasks: each change is one transaction of the task, its event and its audit row. */
@ApplicationScoped
class TaskService {

    private final Tasks tasks;
    private final Surroundings surroundings;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;

    TaskService(Tasks tasks, Surroundings surroundings, Outbox outbox, AuditLog audit, Caller caller) {
        this.tasks = tasks;
        this.surroundings = surroundings;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
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
        var terms = surroundings.terms(details, null);
        var task = Task.plan(Ids.next(), terms, details.contributions());
        surroundings.demandTheirs(task.id(), terms);
        surroundings.checkContributions(details.contributions(), List.of());
        tasks.persist(task);
        return written(task, TaskChanged.What.CREATED, details.reason(), null);
    }

    /** @throws Problem as for {@link #create}; 404 unknown, 409 cancelled, 412 and 428 by {@code ifMatch} */
    @Transactional
    TaskView edit(UUID id, @Nullable String ifMatch, TaskDetails details) {
        var task = tasks.getLocked(id);
        surroundings.demandTheirs(id, task.terms());
        Revision.check(ifMatch, task.version());
        var before = TaskView.of(task, null);
        var terms = surroundings.terms(details, task.terms());
        surroundings.demandTheirs(id, terms);
        surroundings.checkContributions(details.contributions(), before.contributions());
        task.edit(terms, details.contributions(), details.reason());
        return written(task, TaskChanged.What.EDITED, details.reason(), before);
    }

    /** @throws Problem 403 for a task of another team, 404 unknown, 409 cancelled already, 412 by {@code ifMatch} */
    @Transactional
    TaskView cancel(UUID id, @Nullable String ifMatch, String reason) {
        var task = tasks.getLocked(id);
        surroundings.demandTheirs(id, task.terms());
        if (ifMatch != null) {
            Revision.check(ifMatch, task.version());
        }
        var before = TaskView.of(task, null);
        task.cancel();
        return written(task, TaskChanged.What.CANCELLED, reason, before);
    }

    /** @throws Problem 404 when there is none with this id */
    @Transactional
    TaskView one(UUID id) {
        return TaskView.of(tasks.get(id), null);
    }

    @Transactional
    Page<TaskView> list(TaskFilter filter, @Nullable String cursor, int limit) {
        var found = tasks.page(filter, Cursor.afterId(cursor), limit);
        return Page.of(found, limit, task -> Cursor.at(task.id())).map(task -> TaskView.of(task, null));
    }

    TaskView written(Task task, TaskChanged.What what, @Nullable String reason, @Nullable TaskView before) {
        audit.record(what.name(), "task", task.id(), before, TaskView.of(task, null));
        var change = new TaskChanged.Change(what, reason, caller.subject());
        return TaskView.of(task, outbox.append(TaskChanged.of(task, change)));
    }
}
