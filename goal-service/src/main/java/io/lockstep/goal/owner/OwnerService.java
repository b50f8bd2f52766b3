package io.lockstep.goal.owner;

import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalPublication;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.Goals;
import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Changing the owner of a goal, today, from a day in the past on, or on a later day. The last decision stands. */
@ApplicationScoped
class OwnerService {

    private final Goals goals;
    private final OwnerHistory history;
    private final Directory directory;
    private final TransactionLock lock;
    private final GoalPublication publication;
    private final AuditLog audit;
    private final OrganisationTime time;

    OwnerService(
            Goals goals,
            OwnerHistory history,
            Directory directory,
            TransactionLock lock,
            GoalPublication publication,
            AuditLog audit,
            OrganisationTime time) {
        this.goals = goals;
        this.history = history;
        this.directory = directory;
        this.lock = lock;
        this.publication = publication;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    OwnerChanged change(UUID id, OwnerChange change) {
        lock.shared(TransactionLock.Of.GOAL_TREES);
        var goal = goals.getLocked(id);
        var scope = directory.scopeOfCaller();
        scope.demand("goal", id, goal.terms().ownerId(), goal.terms().teamId());
        goal.demandChangeable(change.reason());
        var team = change.teamId() == null ? goal.terms().teamId() : change.teamId();
        directory.teamFor(change.ownerId(), team);
        var on = Objects.requireNonNullElse(change.effectiveOn(), time.today());
        var since = goal.ownerSince();
        if (since != null && on.isBefore(since)) {
            throw new Problem(OwnerProblem.OWNER_BEFORE_THE_LAST)
                    .with("since", since)
                    .at("/effectiveOn");
        }
        history.drop(id, "another change was decided");
        if (on.isAfter(time.today())) {
            var planned = history.plan(id, change.ownerId(), team, on, change.reason());
            audit.record("OWNER_PLANNED", "goal", id, null, change);
            return new OwnerChanged(GoalView.of(goal, null), true, planned);
        }
        var changes = new GoalChanges(change.reason(), change.trigger());
        changes.touch(goal, What.OWNER_CHANGED).handOver(change.ownerId(), team, on);
        return new OwnerChanged(GoalView.of(goal, publication.publish(changes)), false, null);
    }

    /**
     * Lets one planned change come into force that no other replica works on.
     *
     * @return whether there was one
     */
    @Transactional
    boolean applyNext() {
        lock.shared(TransactionLock.Of.GOAL_TREES);
        var due = history.takeDue(time.today());
        due.ifPresent(this::apply);
        return due.isPresent();
    }

    private void apply(OwnerEntry due) {
        var goal = goals.findByIdOptional(due.goalId());
        if (goal.isEmpty() || goal.get().state() == GoalState.CLOSED) {
            history.drop(due.goalId(), "the goal has ended");
        } else if (!directory.notActive(List.of(due.ownerId())).isEmpty()) {
            history.drop(due.goalId(), "the owner is not active any more");
        } else {
            history.remove(due.ownerChangeId());
            hand(goals.getLocked(due.goalId()), due);
        }
    }

    private void hand(Goal goal, OwnerEntry due) {
        var changes = new GoalChanges(due.reason());
        changes.touch(goal, What.OWNER_CHANGED).handOver(due.ownerId(), due.teamId(), due.since());
        publication.publish(changes);
    }

    @Transactional
    OwnerEntry.History history(UUID id) {
        goals.get(id);
        return new OwnerEntry.History(history.of(id));
    }
}
