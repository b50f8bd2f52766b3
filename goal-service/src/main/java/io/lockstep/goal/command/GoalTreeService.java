package io.lockstep.goal.command;

import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.cycle.CyclePlan;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.directory.WriteScope;
import io.lockstep.goal.goal.ActivationChecks;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalPublication;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.goal.PartWeights;
import io.lockstep.goal.tree.GoalTree;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commands that concern more than one goal. They run one after the other, because their rules do too. */
@ApplicationScoped
class GoalTreeService {

    private static final String REWEIGHT = "/reweight";

    /** What one transaction can activate well within its time. */
    private static final int MOST_GOALS = 10_000;

    private final Goals goals;
    private final GoalTree tree;
    private final Directory directory;
    private final CyclePlan cycles;
    private final TransactionLock lock;
    private final GoalPublication publication;
    private final ActivationChecks checks;

    GoalTreeService(
            Goals goals,
            GoalTree tree,
            Directory directory,
            CyclePlan cycles,
            TransactionLock lock,
            GoalPublication publication,
            ActivationChecks checks) {
        this.goals = goals;
        this.tree = tree;
        this.directory = directory;
        this.cycles = cycles;
        this.lock = lock;
        this.publication = publication;
        this.checks = checks;
    }

    /** Activates a draft with the drafts below it, and re-weights the parts of its parent. */
    @Transactional
    GoalView activate(UUID id, Activation activation) {
        lock.exclusive(TransactionLock.Of.GOAL_TREES);
        var scope = directory.scopeOfCaller();
        var root = demanded(scope, goals.get(id));
        var changes = new GoalChanges(activation.reason());
        changes.touch(root, What.ACTIVATED).activate();
        if (root.parentId() != null) {
            Goal.demandActiveParent(goals.get(root.parentId()));
        }
        var above = above(root, scope);
        activateBelow(root, scope, changes);
        above.forEach(weights -> weights.join(root.weightOrZero()));
        reweight(above, activation.reweight(), REWEIGHT, changes, root);
        above.forEach(weights -> weights.demandWhole(REWEIGHT));
        var warnings = checks.check(changes.drafts());
        return GoalView.of(root, publication.publish(changes)).with(warnings);
    }

    /** Moves a goal with all below it. */
    @Transactional
    GoalView move(UUID id, Move move) {
        lock.exclusive(TransactionLock.Of.GOAL_TREES);
        var scope = directory.scopeOfCaller();
        var goal = demanded(scope, goals.get(id));
        goal.demandChangeable(move.reason());
        var changes = new GoalChanges(move.reason(), move.trigger());
        changes.touch(goal, What.MOVED);
        var concerned = new ArrayList<PartWeights>();
        if (goal.counts()) {
            concerned.addAll(above(goal, scope));
        }
        var same = Objects.equals(move.parentId(), goal.parentId());
        standBelow(goal, move);
        if (goal.counts()) {
            var joined = same ? concerned : above(goal, scope);
            joined.forEach(weights -> weights.join(goal.weightOrZero()));
            if (!same) {
                concerned.addAll(joined);
            }
        }
        reweight(concerned, move.reweight(), REWEIGHT, changes, goal);
        concerned.forEach(weights -> weights.demandWhole(REWEIGHT));
        return GoalView.of(goal, publication.publish(changes));
    }

    /** Changes the weights of a goal's parts; those of a draft need not be complete. */
    @Transactional
    GoalView reweight(UUID id, Reweighting reweighting) {
        lock.exclusive(TransactionLock.Of.GOAL_TREES);
        var goal = demanded(directory.scopeOfCaller(), goals.get(id));
        goal.demandChangeable(reweighting.reason());
        var changes = new GoalChanges(reweighting.reason(), reweighting.trigger());
        var weights = new PartWeights(goal, tree.childWeights(id, null));
        reweight(List.of(weights), reweighting.weights(), "/weights", changes, goal);
        if (goal.counts()) {
            weights.demandWhole("/weights");
        }
        return GoalView.of(goal, publication.publish(changes));
    }

    /** Closes a goal and the active goals below it. */
    @Transactional
    GoalView close(UUID id, Closing closing) {
        lock.exclusive(TransactionLock.Of.GOAL_TREES);
        var goal = demanded(directory.scopeOfCaller(), goals.get(id));
        goal.demandActive();
        var changes = new GoalChanges(closing.reason());
        changes.touch(goal, What.CLOSED).close();
        closeAll(tree.subtree(id, GoalState.ACTIVE), changes);
        return GoalView.of(goal, publication.publish(changes));
    }

    private void closeAll(Collection<UUID> ids, GoalChanges changes) {
        for (var goal : goals.ofIds(ids)) {
            if (goal.state() == GoalState.ACTIVE) {
                changes.touch(goal, What.CLOSED).close();
            }
        }
    }

    private void standBelow(Goal goal, Move move) {
        if (move.parentId() != null) {
            var parent = goals.findByIdOptional(move.parentId())
                    .orElseThrow(() -> Problem.unknownSubject("goal", move.parentId(), "/parentId"));
            if (tree.standsIn(parent.id(), goal.id())) {
                throw new Problem(GoalProblem.CYCLE_IN_TREE)
                        .with("parent", parent.id())
                        .at("/parentId");
            }
            goal.checkParent(parent);
        }
        goal.standBelow(move.parentId(), move.weight());
    }

    /** The weights of the parent's other parts, unless there is none or it is closed and stays as it is. */
    private List<PartWeights> above(Goal goal, WriteScope scope) {
        if (goal.parentId() == null) {
            return List.of();
        }
        var parent = goals.get(goal.parentId());
        if (parent.state() == GoalState.CLOSED) {
            return List.of();
        }
        Goal.demandActiveParent(parent);
        return List.of(new PartWeights(demanded(scope, parent), tree.childWeights(parent.id(), goal.id())));
    }

    private void activateBelow(Goal root, WriteScope scope, GoalChanges changes) {
        var ids = tree.subtree(root.id(), GoalState.DRAFT);
        if (ids.size() > MOST_GOALS) {
            throw new Problem(GoalProblem.TOO_MANY_GOALS).with("limit", MOST_GOALS);
        }
        var drafts = goals.ofIds(ids);
        drafts.stream().map(goal -> goal.terms().cycleId()).distinct().forEach(c -> cycles.demandOpen(c, ""));
        var childWeights = drafts.stream()
                .filter(goal -> goal != root)
                .collect(Collectors.groupingBy(
                        Goal::parentId, Collectors.reducing(BigDecimal.ZERO, Goal::weightOrZero, BigDecimal::add)));
        for (var goal : drafts) {
            if (goal != root) {
                changes.touch(demanded(scope, goal), What.ACTIVATED).activate();
            }
            new PartWeights(goal, childWeights.getOrDefault(goal.id(), BigDecimal.ZERO)).demandWhole(null);
        }
    }

    private void reweight(
            List<PartWeights> concerned,
            List<PartWeight> weights,
            String pointer,
            GoalChanges changes,
            @Nullable Goal atHand) {
        var children = byId(goals.ofIds(weights.stream().map(PartWeight::partId).toList()));
        if (atHand != null) {
            children.put(atHand.id(), atHand);
        }
        new PartsCommand(concerned, children, changes).apply(weights, pointer);
    }

    private static Map<UUID, Goal> byId(Collection<Goal> goals) {
        return new HashMap<>(goals.stream().collect(Collectors.toMap(Goal::id, Function.identity())));
    }

    private static Goal demanded(WriteScope scope, Goal goal) {
        scope.demand("goal", goal.id(), goal.terms().ownerId(), goal.terms().teamId());
        return goal;
    }
}
