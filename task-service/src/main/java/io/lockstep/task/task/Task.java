package io.lockstep.task.task;

import io.lockstep.kit.problem.Problem;
import io.lockstep.task.TaskProblem;
import io.lockstep.task.plan.Contribution;
import io.lockstep.task.plan.Contributions;
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
import java.util.ArrayList;
import java.util.List;
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

    @ElementCollection
    @CollectionTable(name = "task_contribution", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "position")
    private List<Contribution> contributions = new ArrayList<>();

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected Task() {}

    private Task(UUID id, TaskTerms terms, List<Contribution> contributions) {
        this.id = id;
        this.version = 1;
        this.state = TaskState.PLANNED;
        this.terms = terms;
        this.contributions = new ArrayList<>(contributions);
    }

    /**
     * A planned task.
     *
     * @throws Problem 422 when its terms or contributions break a rule
     */
    static Task plan(UUID id, TaskTerms terms, List<Contribution> contributions) {
        check(terms, contributions);
        return new Task(id, terms, contributions);
    }

    /**
     * Takes new terms and contributions.
     *
     * @throws Problem 409 when it is cancelled; 422 without a reason, or when a rule is broken
     */
    void edit(TaskTerms to, List<Contribution> toContributions, @Nullable String reason) {
        demandPlanned();
        if (reason == null) {
            throw new Problem(TaskProblem.REASON_NEEDED).at("/reason");
        }
        check(to, toContributions);
        terms = to;
        if (!contributions.equals(toContributions)) {
            contributions.clear();
            contributions.addAll(toContributions);
        }
        version++;
    }

    /**
     * Gives the task up.
     *
     * @throws Problem 409 when it is cancelled already
     */
    void cancel() {
        demandPlanned();
        state = TaskState.CANCELLED;
        version++;
    }

    private void demandPlanned() {
        if (state == TaskState.CANCELLED) {
            throw new Problem(TaskProblem.TASK_CANCELLED);
        }
    }

    static void check(TaskTerms terms, List<Contribution> contributions) {
        terms.check();
        Contributions.check(contributions, terms.indicators());
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

    List<Contribution> contributions() {
        return List.copyOf(contributions);
    }
}
