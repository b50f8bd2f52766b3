package io.lockstep.goal.drafting;

import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalPublication;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.Goals;
import io.lockstep.kit.http.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafting, editing and reading single goals. */
@ApplicationScoped
class GoalService {

    private final Goals goals;
    private final Directory directory;
    private final TransactionLock lock;
    private final GoalPublication publication;
    private final GoalDrafting drafting;
    private final GoalEditing editing;

    GoalService(
            Goals goals,
            Directory directory,
            TransactionLock lock,
            GoalPublication publication,
            GoalDrafting drafting,
            GoalEditing editing) {
        this.goals = goals;
        this.directory = directory;
        this.lock = lock;
        this.publication = publication;
        this.drafting = drafting;
        this.editing = editing;
    }

    @Transactional
    GoalView draft(NewGoal plan) {
        lock.shared(TransactionLock.Of.GOAL_TREES);
        var goal = drafting.draft(plan, null, directory.scopeOfCaller());
        var changes = new GoalChanges(null);
        changes.created(goal);
        return GoalView.of(goal, publication.publish(changes));
    }

    @Transactional
    GoalView edit(UUID id, EditedGoal edit, @Nullable String ifMatch) {
        lock.shared(TransactionLock.Of.GOAL_TREES);
        var goal = goals.getLocked(id);
        var scope = directory.scopeOfCaller();
        scope.demand("goal", id, goal.terms().ownerId(), goal.terms().teamId());
        Revision.check(ifMatch, goal.version());
        var changes = new GoalChanges(edit.reason(), edit.trigger());
        editing.edit(goal, edit, scope, changes);
        return GoalView.of(goal, publication.publish(changes));
    }

    @Transactional
    GoalView one(UUID id) {
        return GoalView.of(goals.get(id), null);
    }
}
