package io.lockstep.goal.drafting;

import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalPublication;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.goal.PartWeights;
import io.lockstep.goal.keyresult.Loosening;
import io.lockstep.goal.tree.GoalTree;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Changing the key results of a goal, which is itself what changes: they have no version of their own. */
@ApplicationScoped
class KeyResultService {

    private static final String POINTER = "/keyResult";

    private final Goals goals;
    private final GoalTree tree;
    private final Directory directory;
    private final TransactionLock lock;
    private final GoalPublication publication;
    private final MetricFit fit;

    KeyResultService(
            Goals goals,
            GoalTree tree,
            Directory directory,
            TransactionLock lock,
            GoalPublication publication,
            MetricFit fit) {
        this.goals = goals;
        this.tree = tree;
        this.directory = directory;
        this.lock = lock;
        this.publication = publication;
        this.fit = fit;
    }

    @Transactional
    GoalView add(UUID goalId, KeyResultChange change, @Nullable String ifMatch) {
        return edit(goalId, ifMatch, new GoalChanges(change.reason(), change.trigger()), POINTER + "/weight", goal -> {
            fit.demand(change.keyResult(), POINTER);
            goal.addKeyResult(Ids.next(), change.keyResult(), change.reason(), POINTER);
        });
    }

    @Transactional
    GoalView change(UUID goalId, UUID keyResultId, KeyResultChange change, @Nullable String ifMatch) {
        return edit(goalId, ifMatch, new GoalChanges(change.reason(), change.trigger()), POINTER + "/weight", goal -> {
            fit.demand(change.keyResult(), POINTER);
            goal.changeKeyResult(keyResultId, change.keyResult(), change.reason(), POINTER);
        });
    }

    @Transactional
    GoalView remove(UUID goalId, UUID keyResultId, @Nullable String reason, @Nullable String ifMatch) {
        return edit(goalId, ifMatch, new GoalChanges(reason), null, goal -> goal.removeKeyResult(keyResultId, reason));
    }

    private GoalView edit(
            UUID goalId,
            @Nullable String ifMatch,
            GoalChanges changes,
            @Nullable String weightAt,
            Consumer<Goal> change) {
        lock.shared(TransactionLock.Of.GOAL_TREES);
        var goal = goals.getLocked(goalId);
        directory
                .scopeOfCaller()
                .demand("goal", goalId, goal.terms().ownerId(), goal.terms().teamId());
        Revision.check(ifMatch, goal.version());
        var before = GoalView.keyResults(goal);
        change.accept(changes.touch(goal, What.EDITED));
        if (goal.counts()) {
            if (Loosening.between(before, GoalView.keyResults(goal))) {
                directory.demandMayLoosen(goal.terms().ownerId());
                changes.loosens(goal);
            }
            new PartWeights(goal, tree.childWeights(goalId, null)).demandWhole(weightAt);
        }
        return GoalView.of(goal, publication.publish(changes));
    }
}
