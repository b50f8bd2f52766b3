package io.lockstep.goal.buyin;

import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalKind;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.goal.GoalsChanged;
import io.lockstep.goal.goal.PlannedGoal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;

/** Keeps what waits for whom in step with the plan. */
@ApplicationScoped
class BuyInWatch {

    private final BuyIns buyIns;
    private final Goals goals;
    private final Clock clock;

    BuyInWatch(BuyIns buyIns, Goals goals, Clock clock) {
        this.buyIns = buyIns;
        this.goals = goals;
        this.clock = clock;
    }

    void follow(@Observes GoalsChanged changes) {
        var known = buyIns.of(
                changes.goals().stream().map(change -> change.after().goalId()).toList());
        for (var change : changes.goals()) {
            var goal = change.after();
            if (goal.kind() == GoalKind.SALES) {
                var before = change.before();
                if (before != null && !before.ownerId().equals(goal.ownerId())) {
                    buyIns.below(goal.goalId()).forEach(buyIn -> buyIn.waitFor(goal.ownerId()));
                }
            } else {
                follow(goal, Optional.ofNullable(known.get(goal.goalId())));
            }
        }
    }

    private void follow(PlannedGoal goal, Optional<BuyIn> known) {
        var sales = supported(goal);
        if (sales.isEmpty()) {
            known.ifPresent(buyIns::delete);
            return;
        }
        var above = sales.get();
        var terms = Agreement.on(goal).digest();
        known.ifPresentOrElse(
                buyIn -> buyIn.follow(above.id(), above.terms().ownerId(), terms, clock.instant()),
                () -> buyIns.persist(
                        new BuyIn(goal.goalId(), above.id(), above.terms().ownerId(), terms, clock.instant())));
    }

    /** The sales goal right above, as long as the goal is open. */
    private Optional<Goal> supported(PlannedGoal goal) {
        var open = goal.state() == GoalState.DRAFT || goal.state() == GoalState.ACTIVE;
        return open && goal.parentId() != null
                ? goals.findByIdOptional(goal.parentId()).filter(parent -> parent.kind() == GoalKind.SALES)
                : Optional.empty();
    }
}
