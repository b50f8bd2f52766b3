package io.lockstep.scoring.intake;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.EventHandler;
import io.lockstep.kit.inbox.ParkedEvents;
import io.lockstep.scoring.cause.Cause;
import io.lockstep.scoring.remediation.Lessons;
import io.lockstep.scoring.remediation.Remediations;
import io.lockstep.scoring.rescoring.Batch;
import io.lockstep.scoring.rescoring.PlanLock;
import io.lockstep.scoring.rescoring.Rescoring;
import io.lockstep.scoring.task.TaskChanged;
import io.lockstep.scoring.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Tasks: the newest state of each replaces the older one, and what it contributes to is judged again. */
@ApplicationScoped
class TaskEventsHandler implements EventHandler {

    private static final EventType TASK_CHANGED = EventType.v1("task", "task-changed");

    private final PlanLock plan;
    private final Tasks tasks;
    private final FindingIntake findings;
    private final Remediations remediations;
    private final Lessons lessons;
    private final ParkedEvents parked;
    private final FactIntake facts;
    private final AdditiveIntake additive;
    private final Rescoring rescoring;

    TaskEventsHandler(
            PlanLock plan,
            Tasks tasks,
            FindingIntake findings,
            Remediations remediations,
            Lessons lessons,
            ParkedEvents parked,
            FactIntake facts,
            AdditiveIntake additive,
            Rescoring rescoring) {
        this.plan = plan;
        this.tasks = tasks;
        this.findings = findings;
        this.remediations = remediations;
        this.lessons = lessons;
        this.parked = parked;
        this.facts = facts;
        this.additive = additive;
        this.rescoring = rescoring;
    }

    @Override
    public String owner() {
        return "task";
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        plan.change();
        remediations.take(events);
        lessons.take(events);
        var batch = new Batch();
        var released = parked.release(takeTasks(events, batch));
        facts.take(released, batch);
        additive.take(events, batch);
        findings.take(Stream.concat(events.stream(), released.stream()).toList(), batch);
        rescoring.rescore(batch);
    }

    /** The tasks that were newer than what was known. */
    private Set<UUID> takeTasks(List<ReceivedEvent> events, Batch batch) {
        var newest = Newest.of(events, TASK_CHANGED, TaskChanged.class, TaskChanged::taskId, TaskChanged::version);
        if (newest.isEmpty()) {
            return Set.of();
        }
        var contributedBefore = tasks.contributedTo(newest.keySet());
        var applied = tasks.save(newest.states());
        var states = newest.states(applied);
        tasks.saveContributions(states);
        additive.takeBudgets(newest, states, batch);
        for (var task : states) {
            var cause = Cause.plan(newest.event(task.taskId()));
            batch.task(task.taskId(), cause);
            batch.keyResults(keyResults(contributedBefore, task), cause);
        }
        return applied;
    }

    private static Set<UUID> keyResults(Map<UUID, Set<UUID>> before, TaskChanged task) {
        var keyResults = new HashSet<>(before.getOrDefault(task.taskId(), Set.of()));
        task.contributions().forEach(contribution -> keyResults.add(contribution.keyResultId()));
        return keyResults;
    }
}
