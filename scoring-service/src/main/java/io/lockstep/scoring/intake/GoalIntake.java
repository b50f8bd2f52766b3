package io.lockstep.scoring.intake;

import io.lockstep.scoring.cause.Cause;
import io.lockstep.scoring.plan.GoalChanged;
import io.lockstep.scoring.plan.Goals;
import io.lockstep.scoring.plan.KeyResults;
import io.lockstep.scoring.rescoring.Batch;
import io.lockstep.scoring.rescoring.Forest;
import io.lockstep.scoring.rollup.Node.Link;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes goals over, with their key results, and notes where they count from now on. */
@Singleton
class GoalIntake {

    private final Goals goals;
    private final KeyResults keyResults;
    private final Forest forest;

    GoalIntake(Goals goals, KeyResults keyResults, Forest forest) {
        this.goals = goals;
        this.keyResults = keyResults;
        this.forest = forest;
    }

    /** The ids that facts may have waited for: of the goals that were newer than what was known, and their key results. */
    Set<UUID> take(Newest<GoalChanged> newest, Batch batch) {
        if (newest.isEmpty()) {
            return Set.of();
        }
        var applied = newest.states(goals.save(newest.states()));
        if (applied.isEmpty()) {
            return Set.of();
        }
        keyResults.save(applied);
        forest.plant(applied);
        var arrived = new HashSet<UUID>();
        for (var goal : applied) {
            var cause = Cause.plan(newest.event(goal.goalId()));
            batch.goal(goal.goalId(), cause);
            arrived.add(goal.goalId());
            arrived.addAll(noteKeyResults(goal, cause, batch));
        }
        var ids = applied.stream().map(GoalChanged::goalId).collect(Collectors.toSet());
        forest.attach(ids, Cause.plan(newest.event(applied.getLast().goalId())), batch);
        return arrived;
    }

    private Set<UUID> noteKeyResults(GoalChanged goal, Cause cause, Batch batch) {
        var all = keyResults.ofGoals(Set.of(goal.goalId()));
        all.forEach(id -> batch.link(id, Optional.empty()));
        goal.keyResults()
                .forEach(part -> batch.link(part.keyResultId(), Optional.of(new Link(goal.goalId(), part.weight()))));
        batch.keyResults(all, cause);
        return all;
    }
}
