package io.lockstep.scoring.rescoring;

import io.lockstep.scoring.achievement.Rating.Reason;
import io.lockstep.scoring.fact.KeyResultValue;
import io.lockstep.scoring.fact.KeyResultValues;
import io.lockstep.scoring.plan.KeyResultPlan;
import io.lockstep.scoring.plan.KeyResults;
import io.lockstep.scoring.rollup.Score;
import io.lockstep.scoring.score.KeyResultScoring;
import io.lockstep.scoring.score.StoredNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges key results by their plan and their facts, while their nodes are locked. */
@Singleton
class LeafScores {

    /** A judged key result. */
    record Leaf(KeyResultPlan plan, @Nullable KeyResultValue value, Score score) {}

    private final KeyResults keyResults;
    private final KeyResultValues values;
    private final Today today;

    LeafScores(KeyResults keyResults, KeyResultValues values, Today today) {
        this.keyResults = keyResults;
        this.values = values;
        this.today = today;
    }

    Map<UUID, Leaf> judge(Set<UUID> ids) {
        var plans = keyResults.find(ids);
        var day = today.date();
        var found = values.of(
                plans.values().stream().filter(KeyResultPlan::isScored).toList(), day);
        var leaves = new HashMap<UUID, Leaf>();
        plans.forEach((id, plan) -> leaves.put(id, leaf(plan, found.value(id), found.reason(id), day)));
        return leaves;
    }

    /** Judges key results anew by the values that they were last judged by: for a day that has started, and nothing else. */
    Map<UUID, Leaf> judgeAgain(Map<UUID, StoredNode> stored) {
        var day = today.date();
        var leaves = new HashMap<UUID, Leaf>();
        keyResults
                .find(stored.keySet())
                .forEach((id, plan) -> leaves.put(
                        id, leaf(plan, Objects.requireNonNull(stored.get(id)).value(), Reason.NO_FACT, day)));
        return leaves;
    }

    private static Leaf leaf(KeyResultPlan plan, @Nullable KeyResultValue value, Reason whenMissing, LocalDate today) {
        var score = KeyResultScoring.of(plan, value, whenMissing, plan.lastTick(), today);
        return new Leaf(plan, plan.isScored() ? value : null, score);
    }
}
