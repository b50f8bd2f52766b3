package io.lockstep.goal.drafting;

import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.cycle.CyclePlan;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalLevel;
import io.lockstep.goal.goal.GoalPublication;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.Goals;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafting, editing and reading single goals. */
@ApplicationScoped
class GoalService {

    private final Goals goals;
    private final Directory directory;
    private final CyclePlan cycles;
    private final TransactionLock lock;
    private final GoalPublication publication;
    private final TermsReading reading;
    private final OrganisationTime time;
    private final GoalEditing editing;
    private final MetricFit fit;

    GoalService(
            Goals goals,
            Directory directory,
            CyclePlan cycles,
            TransactionLock lock,
            GoalPublication publication,
            TermsReading reading,
            OrganisationTime time,
            GoalEditing editing,
            MetricFit fit) {
        this.goals = goals;
        this.directory = directory;
        this.cycles = cycles;
        this.lock = lock;
        this.publication = publication;
        this.reading = reading;
        this.time = time;
        this.editing = editing;
        this.fit = fit;
    }

    @Transactional
    GoalView draft(NewGoal plan) {
        lock.shared(TransactionLock.Of.GOAL_TREES);
        cycles.demandOpen(plan.cycleId(), "/cycleId");
        var parent = plan.parentId() == null ? null : parent(plan.parentId());
        var level =
                parent == null ? GoalLevel.COMPANY : parent.terms().profile().level();
        var terms = reading.read(plan.stated(), directory.teamFor(plan.ownerId(), plan.teamId()), level);
        var goal = Goal.draft(Ids.next(), plan.kind(), terms);
        goal.ownedSince(time.today());
        directory.scopeOfCaller().demand("goal", goal.id(), terms.ownerId(), terms.teamId());
        if (parent != null) {
            goal.checkParent(parent);
        }
        goal.standBelow(plan.parentId(), plan.weight());
        for (int i = 0; i < plan.keyResults().size(); i++) {
            var at = "/keyResults/" + i;
            fit.demand(plan.keyResults().get(i), at);
            goal.addKeyResult(Ids.next(), plan.keyResults().get(i), null, at);
        }
        goals.persist(goal);
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

    private Goal parent(UUID id) {
        return goals.findByIdOptional(id).orElseThrow(() -> Problem.unknownSubject("goal", id, "/parentId"));
    }
}
