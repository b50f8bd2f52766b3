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
        var warnings = command == TaskCommand.START || command == TaskCommand.READY
                ? checkReadiness(task, command, reason)
                : null;
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

    /** The names of unconfirmed resources that the policy lets pass; null when there are none. */
    private @Nullable List<String> checkReadiness(Task task, TaskCommand command, @Nullable String reason) {
        if (command == TaskCommand.START) {
            var open = links.open(task.plan().dependsOn());
            if (!open.isEmpty()) {
                throw new Problem(StateProblem.DEPENDENCIES_OPEN)
                        .with("tasks", open.stream().map(TaskLinks.Linked::name).toList());
            }
        }
        var missing = confirmation.missing(task.id());
        if (missing.isEmpty()) {
            return null;
        }
        if (confirmation.isRequired()) {
            throw new Problem(StateProblem.RESOURCES_UNCONFIRMED).with("resources", missing);
        }
        if (command == TaskCommand.START && reason == null) {
            throw new Problem(StateProblem.START_REASON_NEEDED)
                    .with("resources", missing)
                    .at("/reason");
        }
        return missing;
    }
}
