package io.lockstep.task.task;

import io.lockstep.kit.http.Revision;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.task.resource.Confirmation;
import io.lockstep.task.task.TaskChanged.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves tasks from state to state and marks their milestones: each command is one transaction with its event. */
@ApplicationScoped
class TaskCommands {

    private final Tasks tasks;
    private final Surroundings surroundings;
    private final TaskLinks links;
    private final Confirmation confirmation;
    private final TaskJournal journal;
    private final OrganisationTime time;

    TaskCommands(
            Tasks tasks,
            Surroundings surroundings,
            TaskLinks links,
            Confirmation confirmation,
            TaskJournal journal,
            OrganisationTime time) {
        this.tasks = tasks;
        this.surroundings = surroundings;
        this.links = links;
        this.confirmation = confirmation;
        this.journal = journal;
        this.time = time;
    }

    /** @throws Problem 403 for a task of another team, 404 unknown, 409 where it stands in the way, 412 by {@code ifMatch} */
    @Transactional
    TaskView obey(UUID id, TaskCommand command, @Nullable String ifMatch, @Nullable String reason) {
        var task = theirs(id, ifMatch);
        var before = journal.before(task);
        command.check(task.state());
        var warnings = warnings(task, command, reason);
        task.obey(command, reason, time.today());
        return journal.tell(task, command.what(), reason, before, Set.of(), warnings);
    }

    /** @throws Problem as for {@link #obey}; 404 for a milestone that the task does not have */
    @Transactional
    TaskView reach(UUID id, UUID milestone, @Nullable String ifMatch, @Nullable LocalDate on) {
        var task = theirs(id, ifMatch);
        var before = journal.before(task);
        task.reach(milestone, on == null ? time.today() : on);
        return journal.tell(task, What.MILESTONE_DONE, null, before);
    }

    private Task theirs(UUID id, @Nullable String ifMatch) {
        var task = tasks.getLocked(id);
        surroundings.demandTheirs(id, task.terms().ownerId(), task.terms().teamId());
        if (ifMatch != null) {
            Revision.check(ifMatch, task.version());
        }
        return task;
    }

    private @Nullable List<String> warnings(Task task, TaskCommand command, @Nullable String reason) {
        if (command != TaskCommand.START && command != TaskCommand.READY) {
            return null;
        }
        var before = links.open(task.plan().dependsOn()).stream()
                .map(TaskLinks.Linked::name)
                .toList();
        var readiness = new Readiness(before, confirmation.missing(task.id()), confirmation.isRequired());
        return command == TaskCommand.START ? readiness.start(reason) : readiness.ready();
    }
}
