package io.lockstep.goal.drafting;

import io.lockstep.goal.cycle.CyclePlan;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.directory.WriteScope;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalLevel;
import io.lockstep.goal.goal.Goals;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The rules of drafting a goal, alone or in a tree. */
@ApplicationScoped
public class GoalDrafting {

    private final Goals goals;
    private final Directory directory;
    private final CyclePlan cycles;
    private final TermsReading reading;
    private final MetricFit fit;
    private final OrganisationTime time;

    GoalDrafting(
            Goals goals,
            Directory directory,
            CyclePlan cycles,
            TermsReading reading,
            MetricFit fit,
            OrganisationTime time) {
        this.goals = goals;
        this.directory = directory;
        this.cycles = cycles;
        this.reading = reading;
        this.fit = fit;
        this.time = time;
    }

    /**
     * Drafts and stores a goal, in the caller's transaction and under its lock; to be published by the caller.
     *
     * @param below the goal that it stands below; the one that the plan names, or none, where absent
     * @throws Problem with pointers into the plan
     */
    public Goal draft(NewGoal plan, @Nullable Goal below, WriteScope scope) {
        cycles.demandOpen(plan.cycleId(), "/cycleId");
        var parent = below == null ? parent(plan) : below;
        var level =
                parent == null ? GoalLevel.COMPANY : parent.terms().profile().level();
        var terms = reading.read(plan.stated(), directory.teamFor(plan.ownerId(), plan.teamId()), level);
        var goal = Goal.draft(Ids.next(), plan.kind(), terms);
        goal.ownedSince(time.today());
        scope.demand("goal", goal.id(), terms.ownerId(), terms.teamId());
        if (parent != null) {
            goal.checkParent(parent);
        }
        goal.standBelow(parent == null ? null : parent.id(), plan.weight());
        for (int i = 0; i < plan.keyResults().size(); i++) {
            var at = "/keyResults/" + i;
            fit.demand(plan.keyResults().get(i), at);
            goal.addKeyResult(Ids.next(), plan.keyResults().get(i), null, at);
        }
        goals.persist(goal);
        return goal;
    }

    private @Nullable Goal parent(NewGoal plan) {
        var id = plan.parentId();
        return id == null
                ? null
                : goals.findByIdOptional(id).orElseThrow(() -> Problem.unknownSubject("goal", id, "/parentId"));
    }
}
