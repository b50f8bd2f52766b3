package io.lockstep.goal.drafting;

import io.lockstep.goal.cycle.CyclePlan;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.directory.WriteScope;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalLevel;
import io.lockstep.goal.goal.GoalTerms;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.keyresult.Loosening;
import io.lockstep.goal.tree.GoalTree;
import io.lockstep.kit.time.OrganisationTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of editing what a goal says, for one goal or for many. */
@ApplicationScoped
public class GoalEditing {

    private final Goals goals;
    private final Directory directory;
    private final CyclePlan cycles;
    private final TermsReading reading;
    private final OrganisationTime time;
    private final GoalTree tree;

    GoalEditing(
            Goals goals,
            Directory directory,
            CyclePlan cycles,
            TermsReading reading,
            OrganisationTime time,
            GoalTree tree) {
        this.goals = goals;
        this.directory = directory;
        this.cycles = cycles;
        this.reading = reading;
        this.time = time;
        this.tree = tree;
    }

    /** Makes a goal that the caller may write say what the edit says. */
    public void edit(Goal goal, EditedGoal edit, WriteScope scope, GoalChanges changes) {
        var was = goal.terms();
        if (!edit.cycleId().equals(was.cycleId())) {
            cycles.demandOpen(edit.cycleId(), "/cycleId");
        }
        var terms = reading.read(edit.stated(), team(edit, was), was.profile().level());
        scope.demand("goal", goal.id(), terms.ownerId(), terms.teamId());
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
}
