package io.lockstep.goal.lint;

import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalPublication;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.goal.PartWeights;
import io.lockstep.goal.keyresult.KeyResultTerms;
import io.lockstep.goal.keyresult.Loosening;
import io.lockstep.goal.tree.GoalTree;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Applies several changes of a goal's key results in one command, so that the weights may be off in between. */
@ApplicationScoped
class KpiRevisionService {

    private final Goals goals;
    private final GoalTree tree;
    private final Directory directory;
    private final TransactionLock lock;
    private final GoalPublication publication;

    KpiRevisionService(
            Goals goals, GoalTree tree, Directory directory, TransactionLock lock, GoalPublication publication) {
        this.goals = goals;
        this.tree = tree;
        this.directory = directory;
        this.lock = lock;
        this.publication = publication;
    }

    @Transactional
    GoalView revise(UUID goalId, KpiRevision revision, @Nullable String ifMatch) {
        lock.shared(TransactionLock.Of.GOAL_TREES);
        var goal = goals.getLocked(goalId);
        var owner = goal.terms().ownerId();
        directory.scopeOfCaller().demand("goal", goalId, owner, goal.terms().teamId());
        Revision.check(ifMatch, goal.version());
        var before = GoalView.keyResults(goal);
        var changes = new GoalChanges(revision.reason());
        changes.touch(goal, What.EDITED);
        for (int i = 0; i < revision.changes().size(); i++) {
            apply(goal, revision.changes().get(i), revision.reason(), "/changes/" + i);
        }
        if (goal.counts()) {
            if (Loosening.between(before, GoalView.keyResults(goal))) {
                directory.demandMayLoosen(owner);
                changes.loosens(goal);
            }
            new PartWeights(goal, tree.childWeights(goalId, null)).demandWhole("/changes");
        }
        return GoalView.of(goal, publication.publish(changes));
    }

    private static void apply(Goal goal, KpiChange change, @Nullable String reason, String at) {
        switch (change.action()) {
            case ADD ->
                goal.addKeyResult(
                        Ids.next(), needed(change.keyResult(), change, "keyResult", at), reason, at + "/keyResult");
            case REMEASURE -> {
                var metric = needed(change.metric(), change, "metric", at);
                edit(
                        goal,
                        change,
                        reason,
                        at,
                        terms -> terms.measuredBy(metric, change.name() == null ? terms.name() : change.name()));
            }
            case REWEIGH -> {
                var weight = needed(change.weight(), change, "weight", at);
                edit(goal, change, reason, at, terms -> terms.withWeight(weight));
            }
            case REMOVE -> goal.removeKeyResult(needed(change.keyResultId(), change, "keyResultId", at), reason);
        }
    }

    private static void edit(
            Goal goal, KpiChange change, @Nullable String reason, String at, UnaryOperator<KeyResultTerms> to) {
        var id = needed(change.keyResultId(), change, "keyResultId", at);
        var keyResult =
                goal.keyResult(id).orElseThrow(() -> Problem.unknownSubject("key result", id, at + "/keyResultId"));
        goal.changeKeyResult(id, to.apply(keyResult.terms()), reason, at);
    }

    private static <T> T needed(@Nullable T value, KpiChange change, String field, String at) {
        if (value == null) {
            throw new Problem(LintProblem.KPI_CHANGE_INCOMPLETE)
                    .with("action", change.action())
                    .with("field", field)
                    .at(at + "/" + field);
        }
        return value;
    }
}
