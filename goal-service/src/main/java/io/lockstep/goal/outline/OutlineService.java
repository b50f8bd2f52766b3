package io.lockstep.goal.outline;

import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.drafting.GoalDrafting;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalPublication;
import io.lockstep.goal.outline.NewOutline.Line;
import io.lockstep.goal.outline.Outlined.Draft;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;

/** Drafts a whole tree, or nothing. */
@ApplicationScoped
class OutlineService {

    private final GoalDrafting drafting;
    private final Directory directory;
    private final TransactionLock lock;
    private final GoalPublication publication;

    OutlineService(GoalDrafting drafting, Directory directory, TransactionLock lock, GoalPublication publication) {
        this.drafting = drafting;
        this.directory = directory;
        this.lock = lock;
        this.publication = publication;
    }

    @Transactional
    Outlined draft(NewOutline outline) {
        lock.shared(TransactionLock.Of.GOAL_TREES);
        var places = outline.goals().stream()
                .map(line -> new Shape.Place(line.ref(), line.parentRef()))
                .toList();
        var order = Shape.parentsFirst(places, Boolean.TRUE.equals(outline.forest()));
        var drafts = drafts(outline, order);
        var changes = new GoalChanges(null);
        order.forEach(i -> changes.created(drafts.get(outline.goals().get(i).ref())));
        var eventId = publication.publish(changes);
        var report = outline.goals().stream()
                .map(line -> new Draft(line.ref(), drafts.get(line.ref()).id()))
                .toList();
        return new Outlined(report, eventId);
    }

    private Map<String, Goal> drafts(NewOutline outline, Iterable<Integer> order) {
        var scope = directory.scopeOfCaller();
        var refused = new Problem(OutlineProblem.OUTLINE_REFUSED);
        var drafts = new HashMap<String, Goal>();
        for (var i : order) {
            var line = outline.goals().get(i);
            try {
                demandOneParent(line);
                var parent = line.parentRef() == null ? null : drafts.get(line.parentRef());
                if (line.parentRef() == null || parent != null) {
                    drafts.put(line.ref(), drafting.draft(line.goal(), parent, scope));
                }
            } catch (Problem problem) {
                note(problem, "/goals/" + i, refused);
            }
        }
        if (!refused.errors().isEmpty()) {
            throw refused.with("count", refused.errors().size());
        }
        return drafts;
    }

    private static void demandOneParent(Line line) {
        if (line.parentRef() != null && line.goal().parentId() != null) {
            throw new Problem(OutlineProblem.TWO_PARENTS)
                    .with("ref", line.ref())
                    .at("/parentId");
        }
    }

    private static void note(Problem problem, String at, Problem refused) {
        if (problem.errors().isEmpty()) {
            refused.and(at, problem.type(), problem.members());
        }
        problem.errors().forEach(error -> refused.and(at + "/goal" + error.pointer(), error.type(), error.members()));
    }
}
