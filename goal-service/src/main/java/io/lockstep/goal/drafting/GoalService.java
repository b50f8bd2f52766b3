package io.lockstep.goal.drafting;

import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.cycle.CyclePlan;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalLevel;
import io.lockstep.goal.goal.GoalPublication;
import io.lockstep.goal.goal.GoalTerms;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.keyresult.Loosening;
import io.lockstep.goal.tree.GoalTree;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
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
    private final GoalTree tree;

    GoalService(
            Goals goals,
            Directory directory,
            CyclePlan cycles,
            TransactionLock lock,
            GoalPublication publication,
            TermsReading reading,
            OrganisationTime time,
            GoalTree tree) {
        this.goals = goals;
        this.directory = directory;
        this.cycles = cycles;
        this.lock = lock;
        this.publication = publication;
        this.reading = reading;
        this.time = time;
        this.tree = tree;
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
            goal.addKeyResult(Ids.next(), plan.keyResults().get(i), null, "/keyResults/" + i);
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
        if (!edit.cycleId().equals(goal.terms().cycleId())) {
            cycles.demandOpen(edit.cycleId(), "/cycleId");
        }
        var was = goal.terms();
        var terms = reading.read(edit.stated(), team(edit, was), was.profile().level());
        scope.demand("goal", id, terms.ownerId(), terms.teamId());
        var changes = new GoalChanges(edit.reason(), edit.trigger());
        var before = GoalView.keyResults(goal);
        changes.touch(goal, What.EDITED).edit(terms, edit.reason());
        demandLevel(goal, was.profile().level());
        if (!terms.ownerId().equals(was.ownerId())) {
            goal.ownedSince(time.today());
        }
        if (goal.counts() && Loosening.between(before, GoalView.keyResults(goal))) {
            directory.demandMayLoosen(was.ownerId());
            changes.loosens(goal);
        }
        return GoalView.of(goal, publication.publish(changes));
    }

    @Transactional
    GoalView one(UUID id) {
        return GoalView.of(goals.get(id), null);
    }

    /** Another level must still fit between the levels above and below. */
    private void demandLevel(Goal goal, GoalLevel was) {
        var level = goal.terms().profile().level();
        if (level == was) {
            return;
        }
        var parentId = goal.parentId();
        if (parentId != null) {
            Goal.demandLevel(level, goals.get(parentId).terms().profile().level(), "/level");
        }
        tree.highestChild(goal.id()).ifPresent(highest -> Goal.demandLevel(highest, level, "/level"));
    }

    /** Whoever owns it already keeps it, also when they are no longer active. */
    private @Nullable UUID team(EditedGoal edit, GoalTerms now) {
        var same = edit.ownerId().equals(now.ownerId()) && Objects.equals(edit.teamId(), now.teamId());
        return same ? now.teamId() : directory.teamFor(edit.ownerId(), edit.teamId());
    }

    private Goal parent(UUID id) {
        return goals.findByIdOptional(id).orElseThrow(() -> Problem.unknownSubject("goal", id, "/parentId"));
    }
}
