package io.lockstep.task.task;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.security.Caller;
import io.lockstep.task.coverage.CoverageCheck;
import io.lockstep.task.plan.Contribution;
import io.lockstep.task.plan.Loosening;
import io.lockstep.task.task.TaskChanged.Change;
import io.lockstep.task.task.TaskChanged.What;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of each change of a task, in its transaction: the event, the audit row, and the answer. */
@Singleton
class TaskJournal {

    private final Tasks tasks;
    private final TaskViews views;
    private final CoverageCheck coverage;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;

    TaskJournal(Tasks tasks, TaskViews views, CoverageCheck coverage, Outbox outbox, AuditLog audit, Caller caller) {
        this.tasks = tasks;
        this.views = views;
        this.coverage = coverage;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    /** The task as it is now, to be handed to {@link #tell} after the change. */
    TaskView before(Task task) {
        return views.of(task);
    }

    TaskView tell(Task task, What what, @Nullable String reason, @Nullable TaskView before) {
        return tell(task, what, reason, before, Set.of(), null);
    }

    /**
     * @param loosening what the change made easier for a task under way
     * @param warnings what was let pass
     * @return the answer to the write
     */
    TaskView tell(
            Task task,
            What what,
            @Nullable String reason,
            @Nullable TaskView before,
            Set<Loosening> loosening,
            @Nullable List<String> warnings) {
        var after = views.of(task);
        checkCoverage(before, after);
        audit.record(what.name(), "task", task.id(), before, after);
        var change = new Change(what, reason, caller.subject(), loosening.isEmpty() ? null : true);
        return after.written(warnings, outbox.append(TaskChanged.of(after, change)));
    }

    private void checkCoverage(@Nullable TaskView before, TaskView after) {
        var were = before == null ? List.<Contribution>of() : before.contributions();
        var cancelled = before != null && before.state() != after.state() && after.state() == TaskState.CANCELLED;
        if (were.equals(after.contributions()) && !cancelled) {
            return;
        }
        tasks.flush();
        coverage.ofKeyResults(Stream.concat(were.stream(), after.contributions().stream())
                .map(Contribution::keyResultId)
                .collect(Collectors.toSet()));
    }
}
