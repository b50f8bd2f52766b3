package io.lockstep.scoring.series;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.fact.KeyResultValue;
import io.lockstep.scoring.plan.KeyResultPlan;
import io.lockstep.scoring.rollup.Node;
import io.lockstep.scoring.rollup.Score;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a goal or key result and all below it came to on a day.
 *
 * @param nodes of the tree, folded; none for a key result
 * @param plans of the key results, as they were open on that day
 * @param values of those key results that had one
 */
public record PastJudgement(
        List<Node> nodes, Map<UUID, KeyResultPlan> plans, Map<UUID, KeyResultValue> values, Map<UUID, Score> scores) {

    /** The score of what was judged. */
    public Score score(UUID subject) {
        return scores.getOrDefault(subject, Score.noData(Rating.Reason.NO_FACT));
    }
}
