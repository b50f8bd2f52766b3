package io.lockstep.task.task;

import io.lockstep.kit.problem.Problem;
import io.lockstep.task.TaskProblem;
import io.lockstep.task.plan.Contribution;
import io.lockstep.task.plan.Loosening;
import io.lockstep.task.plan.Milestone;
import io.lockstep.task.plan.Milestones;
import io.lockstep.task.plan.TaskPlan;
import io.lockstep.task.plan.TaskTerms;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task: work with exactly one owner, that contributes numbers to key results. */
@Entity
@Table(name = "task")
class Task {

    @Id
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Embedded
    private TaskTerms terms;

    private List<UUID> helperIds = new ArrayList<>();
    private List<UUID> goalIds = new ArrayList<>();
    private List<UUID> dependsOn = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "task_contribution", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "position")
    private List<Contribution> contributions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "task_milestone", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "position")
    private List<Milestone> milestones = new ArrayList<>();

    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable String stateReason;

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected Task() {}

    private Task(UUID id, TaskPlan plan) {
        this.id = id;
        this.version = 1;
        this.state = TaskState.PLANNED;
        this.terms = plan.terms();
        take(plan.withMilestones(Milestones.identified(plan.milestones(), List.of())));
    }

    /**
     * A planned task.
     *
     * @throws Problem 422 when its plan breaks a rule
     */
    static Task plan(UUID id, TaskPlan plan) {
        plan.check();
        return new Task(id, plan);
    }

    /** What a new plan would loosen; nothing while work has not begun. */
    Set<Loosening> loosenedBy(TaskPlan to) {
        return state.isUnderWay() ? Loosening.between(plan(), to) : Set.of();
    }

    /**
     * Takes a new plan.
     *
     * @throws Problem 409 when it is closed; 422 without a reason, or when a rule is broken
     */
    void edit(TaskPlan to, @Nullable String reason) {
        demandOpen();
        if (reason == null) {
            throw new Problem(TaskProblem.REASON_NEEDED).at("/reason");
        }
        to.check();
        take(to.withMilestones(Milestones.identified(to.milestones(), milestones)));
        version++;
    }

    /**
     * Moves to another state.
     *
     * @param today for the days of start and end
     * @throws Problem 409 when the state or open milestones forbid it
     */
    void obey(TaskCommand command, @Nullable String reason, LocalDate today) {
        command.check(state);
        if (command == TaskCommand.COMPLETE) {
            demandMilestonesDone();
        }
        state = command.to();
        stateReason = reason;
        if (command == TaskCommand.START) {
            startedOn = today;
        }
        if (state.isClosed()) {
            closedOn = today;
        }
        version++;
    }

    /**
     * Marks a milestone done.
     *
     * @throws Problem 404 for one that it does not have, 409 when the task is closed
     */
    void reach(UUID milestone, LocalDate on) {
        demandOpen();
        replace(milestones, Milestones.done(milestones, milestone, on));
        version++;
    }

    /** Notes that something that belongs to it has changed, such as a resource. */
    void touch() {
        demandOpen();
        version++;
    }

    private void take(TaskPlan plan) {
        terms = plan.terms();
        helperIds = new ArrayList<>(plan.helperIds());
        goalIds = new ArrayList<>(plan.goalIds());
        dependsOn = new ArrayList<>(plan.dependsOn());
        replace(contributions, plan.contributions());
        replace(milestones, plan.milestones());
    }

    private static <T> void replace(List<T> list, List<T> by) {
        if (!list.equals(by)) {
            list.clear();
            list.addAll(by);
        }
    }

    private void demandOpen() {
        if (state == TaskState.CANCELLED) {
            throw new Problem(TaskProblem.TASK_CANCELLED);
        }
        if (state == TaskState.DONE) {
            throw new Problem(StateProblem.TASK_DONE);
        }
    }

    private void demandMilestonesDone() {
        var open = milestones.stream()
                .filter(milestone -> milestone.doneOn() == null)
                .map(Milestone::name)
                .toList();
        if (!open.isEmpty()) {
            throw new Problem(StateProblem.MILESTONES_OPEN).with("milestones", open);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    TaskState state() {
        return state;
    }

    TaskTerms terms() {
        return terms;
    }

    TaskPlan plan() {
        return new TaskPlan(terms, contributions, milestones, helperIds, dependsOn, goalIds);
    }

    @Nullable
    LocalDate startedOn() {
        return startedOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    String stateReason() {
        return stateReason;
    }
}
