package io.lockstep.goal.command;

import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.cycle.CycleClosing;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalPublication;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.tree.GoalTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Closes the active goals of a cycle with it. Drafts stay drafts, to be planned for another cycle. */
@ApplicationScoped
class CycleGoals implements CycleClosing {

    private static final String REASON = "the cycle was closed";

    private final Goals goals;
    private final GoalTree tree;
    private final TransactionLock lock;
    private final GoalPublication publication;

    CycleGoals(Goals goals, GoalTree tree, TransactionLock lock, GoalPublication publication) {
        this.goals = goals;
        this.tree = tree;
        this.lock = lock;
        this.publication = publication;
    }

    @Override
    public void lock() {
        lock.exclusive(TransactionLock.Of.GOAL_TREES);
    }

    @Override
    public void close(UUID cycleId) {
        var changes = new GoalChanges(REASON);
        goals.ofIds(tree.activeOf(cycleId))
                .forEach(goal -> changes.touch(goal, What.CLOSED).closeWithCycle());
        if (!changes.all().isEmpty()) {
            publication.publish(changes);
        }
    }
}
