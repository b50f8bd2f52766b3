package io.lockstep.goal.alignment;

import io.lockstep.goal.alignment.ImportReport.GoalReport;
import io.lockstep.goal.alignment.ImportReport.Left;
import io.lockstep.goal.alignment.ImportReport.Result;
import io.lockstep.goal.alignment.Phrases.Phrase;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalKind;
import io.lockstep.goal.goal.GoalLevel;
import io.lockstep.goal.goal.GoalProfile;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.goal.goal.GoalTerms;
import io.lockstep.goal.keyresult.KeyResultTerms;
import io.lockstep.goal.priority.GoalPriority;
import io.lockstep.goal.priority.PriorityLevel;
import io.lockstep.goal.priority.StatedPriority;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.table.TableErrors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into drafts: goals that are there already by their names, and new ones with the key results that their texts ask
 * for. The parts of a new goal weigh the same until somebody weighs them.
 */
final class AlignmentImport {

    /** What makes a goal the same as one that is there: its kind, its name, and the goal above it. */
    private record Key(GoalKind kind, String name, @Nullable UUID parent) {}

    private final UUID cycle;
    private final Phrases phrases;
    private final Function<UUID, @Nullable UUID> teams;
    private final GoalChanges changes;
    private final TableErrors errors;
    private final Map<Key, Goal> known = new HashMap<>();
    private final Map<Goal, GoalReport> reports = new LinkedHashMap<>();
    private final Map<Goal, List<Goal>> newChildren = new LinkedHashMap<>();

    /** @param teams the team of an owner */
    AlignmentImport(
            UUID cycle,
            List<Goal> there,
            Phrases phrases,
            Function<UUID, @Nullable UUID> teams,
            GoalChanges changes,
            TableErrors errors) {
        this.cycle = cycle;
        this.phrases = phrases;
        this.teams = teams;
        this.changes = changes;
        this.errors = errors;
        there.forEach(goal -> known.put(new Key(goal.kind(), goal.terms().name(), goal.parentId()), goal));
    }

    /** The goals of one row, sales first. */
    List<Goal> take(AlignmentRow row) {
        var sales = salesGoal(row);
        var marketing = marketingGoal(row, sales);
        return List.of(sales, marketing);
    }

    private Goal salesGoal(AlignmentRow row) {
        var key = new Key(GoalKind.SALES, row.salesGoal(), null);
        return goal(row, key, row.salesOwner(), null, null, row.salesBaseline());
    }

    private Goal marketingGoal(AlignmentRow row, Goal sales) {
        var key = new Key(GoalKind.MARKETING, row.marketingGoal(), sales.id());
        return goal(row, key, row.owner(), row.priority(), sales, row.baseline());
    }

    private Goal goal(
            AlignmentRow row,
            Key key,
            UUID owner,
            @Nullable PriorityLevel priority,
            @Nullable Goal parent,
            @Nullable BigDecimal baseline) {
        var there = known.get(key);
        var profile = profile(there, priority);
        var terms = new GoalTerms(
                key.name(),
                cycle,
                owner,
                teams.apply(owner),
                row.period(),
                row.timeNode(),
                there == null ? null : there.terms().thresholds(),
                profile);
        if (there == null) {
            var draft = draft(key.kind(), terms, parent, phrases.read(key.name(), baseline));
            known.put(key, draft);
            return draft;
        }
        if (!reports.containsKey(there)) {
            reports.put(there, new GoalReport(there.id(), align(row, there, terms), List.of()));
        }
        return there;
    }

    /** What the table does not say of a goal stays; so does a priority that comes to the same level. */
    private static GoalProfile profile(@Nullable Goal there, @Nullable PriorityLevel stated) {
        var now = there == null
                ? new GoalProfile(GoalLevel.COMPANY, null, null, null)
                : there.terms().profile();
        var same = stated == null || (now.priority() != null && now.priority().level() == stated);
        return same
                ? now
                : new GoalProfile(
                        now.level(),
                        now.stage(),
                        GoalPriority.of(new StatedPriority(stated, null, null), null, ""),
                        now.budget());
    }

    private Goal draft(GoalKind kind, GoalTerms terms, @Nullable Goal parent, List<Phrase> read) {
        var goal = Goal.draft(Ids.next(), kind, terms);
        if (parent != null) {
            goal.checkParent(parent);
            newChildren.computeIfAbsent(parent, any -> new ArrayList<>()).add(goal);
        }
        goal.standBelow(parent == null ? null : parent.id(), BigDecimal.ZERO);
        var found = read.stream()
                .map(Phrase::keyResult)
                .filter(Objects::nonNull)
                .map(KeyResultTerms.class::cast)
                .toList();
        var weights = Phrases.equalWeights(found.size());
        for (int i = 0; i < found.size(); i++) {
            goal.addKeyResult(Ids.next(), found.get(i).withWeight(weights.get(i)), null, "");
        }
        changes.created(goal);
        var left = read.stream()
                .filter(phrase -> phrase.missing() != null)
                .map(phrase -> new Left(phrase.text(), Objects.requireNonNull(phrase.missing())))
                .toList();
        reports.put(goal, new GoalReport(goal.id(), Result.CREATED, left));
        return goal;
    }

    /** A sales goal's owner and period are those of its first row; a marketing goal's are those of its own. */
    private Result align(AlignmentRow row, Goal there, GoalTerms terms) {
        var same = there.terms().period().equals(terms.period())
                && Objects.equals(there.terms().periodLabel(), terms.periodLabel())
                && there.terms().ownerId().equals(terms.ownerId())
                && there.terms().profile().equals(terms.profile());
        if (same) {
            return Result.UNCHANGED;
        }
        if (there.state() != GoalState.DRAFT) {
            var column = there.kind() == GoalKind.SALES ? AlignmentColumns.SALES_GOAL : AlignmentColumns.MARKETING_GOAL;
            errors.add(row.number(), column, AlignmentProblem.ACTIVE_GOAL_DIFFERS);
            return Result.UNCHANGED;
        }
        changes.touch(there, What.EDITED).edit(terms, null);
        return Result.CHANGED;
    }

    /**
     * Weighs the parts of the sales goals that got new children, all the same.
     *
     * @param childrenBefore the children that a goal had
     */
    void weigh(Function<UUID, List<Goal>> childrenBefore) {
        newChildren.forEach((parent, added) -> {
            if (parent.state() != GoalState.DRAFT) {
                return; // whoever activates the new child re-weights an active goal
            }
            var children = Stream.concat(childrenBefore.apply(parent.id()).stream(), added.stream())
                    .toList();
            var weights = Phrases.equalWeights(parent.keyResults().size() + children.size());
            changes.touch(parent, What.REWEIGHTED);
            var keyResults = parent.keyResults();
            for (int i = 0; i < keyResults.size(); i++) {
                keyResults.get(i).change(keyResults.get(i).terms().withWeight(weights.get(i)));
            }
            for (int i = 0; i < children.size(); i++) {
                var child = children.get(i);
                changes.touch(child, What.REWEIGHTED);
                child.weigh(weights.get(keyResults.size() + i));
            }
        });
    }

    GoalReport report(Goal goal) {
        return Objects.requireNonNull(reports.get(goal));
    }

    /** The goals that were not there before. */
    List<Goal> created() {
        return reports.entrySet().stream()
                .filter(entry -> entry.getValue().result() == Result.CREATED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
