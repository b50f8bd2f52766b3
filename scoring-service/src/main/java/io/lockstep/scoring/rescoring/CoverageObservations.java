package io.lockstep.scoring.rescoring;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.alert.ClearedBecause;
import io.lockstep.scoring.alert.Observation;
import io.lockstep.scoring.alert.Subject;
import io.lockstep.scoring.alert.SubjectType;
import io.lockstep.scoring.alert.Thresholds;
import io.lockstep.scoring.alert.Trigger;
import io.lockstep.scoring.cause.Causes;
import io.lockstep.scoring.plan.CoverageGaps;
import io.lockstep.scoring.plan.CoverageGaps.Gap;
import io.lockstep.scoring.plan.KeyResultPlan;
import io.lockstep.scoring.plan.KeyResults;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the alerts are shown of coverage (requirements.md, T4): the share of a key result's target that its tasks plan. A gap about
 * a key result that has not arrived is kept and shown when it does.
 */
@Singleton
class CoverageObservations {

    /** However small a gap is, it is one. */
    private static final BigDecimal ALMOST = new BigDecimal("0.999999");

    private final CoverageGaps gaps;
    private final KeyResults keyResults;
    private final Today today;

    CoverageObservations(CoverageGaps gaps, KeyResults keyResults, Today today) {
        this.gaps = gaps;
        this.keyResults = keyResults;
        this.today = today;
    }

    List<Observation> of(Map<UUID, Causes> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        var found = gaps.find(batch.keySet());
        if (found.isEmpty()) {
            return List.of();
        }
        var seen = new ArrayList<Observation>();
        keyResults
                .find(found.keySet())
                .forEach((id, plan) -> seen.add(observation(plan, found.get(id), today.date(), batch.get(id))));
        return seen;
    }

    private static Observation observation(KeyResultPlan plan, Gap gap, LocalDate day, Causes causes) {
        var goal = plan.goal();
        var subject = new Subject(
                Trigger.COVERAGE_GAP,
                SubjectType.KEY_RESULT,
                plan.id(),
                null,
                plan.name(),
                goal.id(),
                null,
                goal.ownerId(),
                goal.teamId());
        var rating = new Rating.Measured(gap.isOpen() ? gap.coverage().min(ALMOST) : BigDecimal.ONE);
        var because = gap.lowered() ? ClearedBecause.REPLANNED : ClearedBecause.RECOVERED;
        return new Observation(subject, rating, Thresholds.COVERAGE, false, plan.isLive(), day, causes, List.of())
                .recoveringBy(because);
    }
}
