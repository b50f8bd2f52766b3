package io.lockstep.goal.goal;

import io.lockstep.goal.goal.GoalChanged.What;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The goals that one command changes: each gets one new version, one audit row and one event, in the order of first touch. */
public final class GoalChanges {

    /** What happened to one goal, and how it was before; absent for a creation. */
    public record Changed(What what, @Nullable GoalView before) {}

    private final Map<Goal, Changed> changed = new LinkedHashMap<>();
    private final Set<Goal> loosened = new HashSet<>();
    private final @Nullable String reason;
    private final @Nullable StrategyTrigger trigger;

    public GoalChanges(@Nullable String reason) {
        this(reason, null);
    }

    public GoalChanges(@Nullable String reason, @Nullable StrategyTrigger trigger) {
        this.reason = reason;
        this.trigger = trigger;
    }

    /** To be called before the goal is touched; what is said first about a goal stands. */
    public Goal touch(Goal goal, What what) {
        if (!changed.containsKey(goal)) {
            changed.put(goal, new Changed(what, GoalView.of(goal, null)));
            goal.raiseVersion();
        }
        return goal;
    }

    public void created(Goal goal) {
        created(goal, What.CREATED);
    }

    /** A goal that is new, and how it came to be. */
    public void created(Goal goal, What what) {
        changed.put(goal, new Changed(what, null));
    }

    /** Notes that a key result of the goal became easier to reach. */
    public void loosens(Goal goal) {
        loosened.add(goal);
    }

    /** What the event of a goal says of its change. */
    GoalChanged.Change change(Goal goal, String by) {
        var what = Objects.requireNonNull(changed.get(goal)).what();
        return new GoalChanged.Change(what, reason, trigger, loosened.contains(goal) ? true : null, by);
    }

    public Map<Goal, Changed> all() {
        return changed;
    }

    /** The drafts that the command activates, as they were before it. */
    public List<PlannedGoal> drafts() {
        return changed.values().stream()
                .filter(change -> change.what() == What.ACTIVATED)
                .map(Changed::before)
                .filter(Objects::nonNull)
                .map(PlannedGoal::of)
                .toList();
    }

    @Nullable
    public String reason() {
        return reason;
    }

    @Nullable
    StrategyTrigger trigger() {
        return trigger;
    }
}
