package io.lockstep.goal.proposal;

import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalPublication;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.keyresult.KeyResult;
import io.lockstep.goal.keyresult.Loosening;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Carries out what a proposal asks for, by the rules that hold for everybody who changes a goal. */
@ApplicationScoped
class ProposedChange {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Goals goals;
    private final Directory directory;
    private final TransactionLock lock;
    private final GoalPublication publication;
    private final OrganisationTime time;

    ProposedChange(
            Goals goals,
            Directory directory,
            TransactionLock lock,
            GoalPublication publication,
            OrganisationTime time) {
        this.goals = goals;
        this.directory = directory;
        this.lock = lock;
        this.publication = publication;
        this.time = time;
    }

    /**
     * Changes the goal that the proposal is about.
     *
     * @throws Problem 403 when the caller may not change it, or not loosen it; 409 when there is nothing to change; 422 for a
     *     target that its kind does not take
     */
    void carryOut(Proposal proposal, String reason) {
        lock.exclusive(TransactionLock.Of.GOAL_TREES);
        var goal = goalOf(proposal);
        var owner = goal.terms().ownerId();
        directory.scopeOfCaller().demand("goal", goal.id(), owner, goal.terms().teamId());
        var changes = new GoalChanges(reason);
        var before = GoalView.keyResults(goal);
        change(proposal, goal, changes, reason);
        if (goal.counts() && Loosening.between(before, GoalView.keyResults(goal))) {
            directory.demandMayLoosen(owner);
            changes.loosens(goal);
        }
        publication.publish(changes);
    }

    /** The demand on who may decide holds for a rejection too. */
    void demandMine(Proposal proposal) {
        var goal = goals.get(proposal.proposed().goalId());
        directory
                .scopeOfCaller()
                .demand("goal", goal.id(), goal.terms().ownerId(), goal.terms().teamId());
    }

    private Goal goalOf(Proposal proposal) {
        var named = proposal.proposed().goalId();
        if (proposal.source() == ProposalSource.REMEDIATION) {
            return goals.getLocked(named);
        }
        return goals.find("carriedFrom = ?1 and state = ?2 order by id desc", named, GoalState.DRAFT)
                .firstResultOptional()
                .orElseThrow(() -> new Problem(ProposalProblem.NOTHING_CARRIED_OVER).with("goal", named));
    }

    private void change(Proposal proposal, Goal goal, GoalChanges changes, String reason) {
        var proposed = proposal.proposed();
        switch (proposed.kind()) {
            case TARGET -> {
                var keyResult = keyResult(proposal, goal);
                var terms = keyResult.terms().withTarget(read(proposed, goal, BigDecimal::new));
                changes.touch(goal, What.EDITED).changeKeyResult(keyResult.id(), terms, reason, "");
            }
            case WEIGHT -> weigh(proposal, goal, changes, reason);
            case OWNER -> {
                var owner = read(proposed, goal, UUID::fromString);
                var team = directory.teamFor(owner, null);
                changes.touch(goal, What.OWNER_CHANGED).handOver(owner, team, time.today());
            }
            case DROP -> drop(proposal, goal, changes, reason);
        }
    }

    private void weigh(Proposal proposal, Goal goal, GoalChanges changes, String reason) {
        var weight = read(proposal.proposed(), goal, ProposedChange::percent);
        if (proposal.proposed().keyResultId() == null) {
            weigh(goal, weight, changes);
        } else {
            var keyResult = keyResult(proposal, goal);
            changes.touch(goal, What.REWEIGHTED)
                    .changeKeyResult(keyResult.id(), keyResult.terms().withWeight(weight), reason, "");
        }
    }

    /** A goal at the top is a part of nothing and has no weight. */
    private static void weigh(Goal goal, BigDecimal weight, GoalChanges changes) {
        if (goal.parentId() == null) {
            throw outdated(goal);
        }
        changes.touch(goal, What.REWEIGHTED).weigh(weight);
    }

    /** A dropped goal weighs nothing. */
    private void drop(Proposal proposal, Goal goal, GoalChanges changes, String reason) {
        if (proposal.proposed().keyResultId() == null) {
            weigh(goal, BigDecimal.ZERO, changes);
        } else {
            changes.touch(goal, What.EDITED)
                    .removeKeyResult(keyResult(proposal, goal).id(), reason);
        }
    }

    /** In a goal that was carried over, the key result of the same name. */
    private KeyResult keyResult(Proposal proposal, Goal goal) {
        var named = proposal.proposed().keyResultId();
        if (named == null) {
            throw outdated(goal); // a target is of a key result
        }
        if (goal.id().equals(proposal.proposed().goalId())) {
            return goal.keyResult(named).orElseThrow(() -> outdated(goal));
        }
        return goals.get(proposal.proposed().goalId())
                .keyResult(named)
                .flatMap(earlier -> goal.keyResults().stream()
                        .filter(keyResult ->
                                keyResult.terms().name().equals(earlier.terms().name()))
                        .findFirst())
                .orElseThrow(() -> outdated(goal));
    }

    private static BigDecimal percent(String text) {
        var weight = new BigDecimal(text);
        if (weight.signum() < 0 || weight.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException(text + " is no weight");
        }
        return weight;
    }

    private static <T> T read(Proposed proposed, Goal goal, Function<String, T> form) {
        try {
            return form.apply(Objects.requireNonNullElse(proposed.to(), ""));
        } catch (IllegalArgumentException notOfThatForm) {
            throw outdated(goal);
        }
    }

    private static Problem outdated(Goal goal) {
        return new Problem(ProposalProblem.PROPOSAL_OUTDATED)
                .with("goal", goal.id())
                .with("state", goal.state());
    }
}
