package io.lockstep.goal.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.directory.WriteScope;
import io.lockstep.goal.drafting.GoalEditing;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalPublication;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.goal.PartWeights;
import io.lockstep.goal.tree.GoalTree;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.problem.CatalogueDocuments;
import io.lockstep.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes many goals in one command: all or none, or each for itself. */
@ApplicationScoped
class BulkService {

    private static final int OK = 200;

    private final Goals goals;
    private final GoalTree tree;
    private final GoalEditing editing;
    private final Directory directory;
    private final TransactionLock lock;
    private final GoalPublication publication;
    private final CatalogueDocuments documents;
    private final ObjectMapper json;

    BulkService(
            Goals goals,
            GoalTree tree,
            GoalEditing editing,
            Directory directory,
            TransactionLock lock,
            GoalPublication publication,
            CatalogueDocuments documents,
            ObjectMapper json) {
        this.goals = goals;
        this.tree = tree;
        this.editing = editing;
        this.directory = directory;
        this.lock = lock;
        this.publication = publication;
        this.documents = documents;
        this.json = json;
    }

    /** All changes in one transaction; the weights of the goals' parents are looked at when all are made. */
    BulkReport changeAll(BulkChange command) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var refusals = new LinkedHashMap<Integer, Problem>();
            var report = change(command, refusals);
            if (!refusals.isEmpty()) {
                throw refusal(refusals);
            }
            return report;
        });
    }

    /** Each change in a transaction of its own. */
    BulkReport changeEach(BulkChange command) {
        var items = new ArrayList<BulkReport.Item>();
        @Nullable UUID eventId = null;
        for (var patch : command.changes()) {
            try {
                var report = QuarkusTransaction.requiringNew().call(() -> one(command.only(patch)));
                items.addAll(report.items());
                eventId = report.eventId() == null ? eventId : report.eventId();
            } catch (Problem problem) {
                var document = documents.ofItem(problem);
                items.add(new BulkReport.Item(
                        patch.goalId(), document.getStatusCode(), null, json.valueToTree(document)));
            }
        }
        return new BulkReport(items, eventId);
    }

    private BulkReport one(BulkChange command) {
        var refusals = new LinkedHashMap<Integer, Problem>();
        var report = change(command, refusals);
        if (!refusals.isEmpty()) {
            throw refusals.values().iterator().next();
        }
        return report;
    }

    private BulkReport change(BulkChange command, Map<Integer, Problem> refusals) {
        lock.exclusive(TransactionLock.Of.GOAL_TREES);
        var scope = directory.scopeOfCaller();
        var changes = new GoalChanges(command.reason(), command.trigger());
        var parents = new LinkedHashMap<UUID, Goal>();
        var touched = new ArrayList<Goal>();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < command.changes().size(); i++) {
            try {
                var patch = command.changes().get(i);
                demandOnce(seen, patch.goalId());
                touched.add(apply(patch, command, scope, changes, parents));
            } catch (Problem problem) {
                refusals.put(i, problem);
            }
        }
        if (!refusals.isEmpty()) {
            return new BulkReport(List.of(), null);
        }
        goals.flush();
        parents.values().stream()
                .filter(Goal::counts)
                .forEach(parent ->
                        new PartWeights(parent, tree.childWeights(parent.id(), null)).demandWhole("/changes"));
        var eventId = changes.all().isEmpty() ? null : publication.publish(changes);
        var items = touched.stream()
                .map(goal -> new BulkReport.Item(goal.id(), OK, goal.version(), null))
                .toList();
        return new BulkReport(items, eventId);
    }

    private Goal apply(
            GoalPatch patch, BulkChange command, WriteScope scope, GoalChanges changes, Map<UUID, Goal> parents) {
        var goal = demanded(scope, goals.get(patch.goalId()));
        if (patch.version() != null) {
            Revision.check("\"" + patch.version() + "\"", goal.version());
        }
        goal.demandChangeable(command.reason());
        if (patch.edits()) {
            editing.edit(goal, patch.of(goal, command), scope, changes);
        }
        if (patch.weight() != null) {
            weigh(goal, patch, scope, changes, parents);
        }
        return goal;
    }

    private void weigh(Goal goal, GoalPatch patch, WriteScope scope, GoalChanges changes, Map<UUID, Goal> parents) {
        var parentId = goal.parentId();
        if (parentId == null) {
            throw new Problem(BulkProblem.ROOT_WITHOUT_WEIGHT)
                    .with("goal", goal.id())
                    .at("/weight");
        }
        var parent = demanded(scope, parents.computeIfAbsent(parentId, goals::get));
        changes.touch(parent, What.REWEIGHTED);
        changes.touch(goal, What.REWEIGHTED).weigh(patch.weight());
    }

    private static void demandOnce(HashSet<UUID> seen, UUID goal) {
        if (!seen.add(goal)) {
            throw new Problem(BulkProblem.GOAL_TWICE).with("goal", goal).at("/goalId");
        }
    }

    private static Problem refusal(Map<Integer, Problem> refusals) {
        var all = new Problem(BulkProblem.BULK_REFUSED).with("count", refusals.size());
        refusals.forEach((index, problem) -> {
            var at = "/changes/" + index;
            if (problem.errors().isEmpty()) {
                all.and(at, problem.type(), problem.members());
            }
            problem.errors().forEach(error -> all.and(at + error.pointer(), error.type(), error.members()));
        });
        return all;
    }

    private static Goal demanded(WriteScope scope, Goal goal) {
        scope.demand("goal", goal.id(), goal.terms().ownerId(), goal.terms().teamId());
        return goal;
    }
}
