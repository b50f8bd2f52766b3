package io.lockstep.scoring.whatif;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.achievement.Target;
import io.lockstep.scoring.fact.KeyResultValue;
import io.lockstep.scoring.fact.KeyResultValues;
import io.lockstep.scoring.plan.KeyResultPlan;
import io.lockstep.scoring.plan.KeyResults;
import io.lockstep.scoring.rollup.Score;
import io.lockstep.scoring.score.KeyResultScoring;
import io.lockstep.scoring.weighting.ScorecardProblem;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Judges key results with other values and targets, by the code that judges them live. */
@Singleton
class TriedKeyResults {

    private static final UUID NO_FACT = new UUID(0, 0);

    private final KeyResults keyResults;
    private final KeyResultValues live;
    private final OrganisationTime time;

    TriedKeyResults(KeyResults keyResults, KeyResultValues live, OrganisationTime time) {
        this.keyResults = keyResults;
        this.live = live;
        this.time = time;
    }

    /**
     * The scores of the key results that are named.
     *
     * @param belongs whether a key result is among what the what-if is about
     * @throws Problem 422 for one that is not, or a target that nothing can be judged by
     */
    Map<UUID, Score> judge(List<WhatIf.Value> values, List<WhatIf.Target> targets, Predicate<UUID> belongs) {
        var ids = new HashSet<UUID>();
        values.forEach(value -> ids.add(value.keyResultId()));
        targets.forEach(target -> ids.add(target.keyResultId()));
        var plans = new HashMap<>(keyResults.find(ids));
        for (var id : ids) {
            if (!plans.containsKey(id) || !belongs.test(id)) {
                throw new Problem(ScorecardProblem.NOT_IN_WHAT_IF).with("part", id);
            }
        }
        var found =
                live.of(plans.values().stream().filter(KeyResultPlan::isScored).toList(), time.today());
        for (var i = 0; i < targets.size(); i++) {
            var wanted = targets.get(i);
            plans.put(wanted.keyResultId(), aimed(plans.get(wanted.keyResultId()), wanted, "/targets/" + i));
        }
        var given = new HashMap<UUID, BigDecimal>();
        values.forEach(value -> given.put(value.keyResultId(), value.value()));
        var scores = new HashMap<UUID, Score>();
        plans.forEach((id, plan) -> scores.put(
                id,
                KeyResultScoring.of(
                        plan, value(found.value(id), given.get(id)), found.reason(id), plan.lastTick(), time.today())));
        return scores;
    }

    private @Nullable KeyResultValue value(@Nullable KeyResultValue live, @Nullable BigDecimal given) {
        if (given == null) {
            return live;
        }
        return live == null
                ? new KeyResultValue(given, null, time.today(), NO_FACT)
                : new KeyResultValue(given, live.sample(), live.asOf(), live.factId());
    }

    private static KeyResultPlan aimed(KeyResultPlan plan, WhatIf.Target wanted, String pointer) {
        var now = plan.target();
        var kind = Objects.requireNonNullElse(wanted.targetKind(), now.kind());
        try {
            var target = new Target(
                    kind,
                    or(wanted.baseline(), now.baseline()),
                    or(wanted.target(), now.target()),
                    or(wanted.lower(), now.lower()),
                    or(wanted.upper(), now.upper()));
            if (target.achievement(BigDecimal.ONE) instanceof Rating.Measured) {
                return plan.aimingAt(target);
            }
        } catch (NullPointerException e) {
            throw new Problem(ScorecardProblem.TARGET_UNUSABLE)
                    .with("kind", kind)
                    .at(pointer);
        }
        throw new Problem(ScorecardProblem.TARGET_UNUSABLE).with("kind", kind).at(pointer);
    }

    private static @Nullable BigDecimal or(@Nullable BigDecimal wanted, @Nullable BigDecimal now) {
        return wanted == null ? now : wanted;
    }
}
