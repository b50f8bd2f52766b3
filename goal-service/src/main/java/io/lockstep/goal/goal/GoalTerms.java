package io.lockstep.goal.goal;

import io.lockstep.goal.Period;
import io.lockstep.goal.keyresult.Thresholds;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a goal says beside its place in the tree and its key results. */
@Embeddable
public record GoalTerms(
        String name,
        UUID cycleId,
        UUID ownerId,
        @Nullable UUID teamId,
        @Embedded Period period,
        @Nullable String periodLabel,
        @Embedded @Nullable Thresholds thresholds,
        @Embedded GoalProfile profile) {

    /** Terms of a goal that is neither ranked nor funded. */
    public GoalTerms(
            String name,
            UUID cycleId,
            UUID ownerId,
            @Nullable UUID teamId,
            Period period,
            @Nullable String periodLabel,
            @Nullable Thresholds thresholds) {
        this(name, cycleId, ownerId, teamId, period, periodLabel, thresholds, GoalProfile.PLAIN);
    }

    /** The same with another owner and team. */
    public GoalTerms withOwner(UUID owner, @Nullable UUID team) {
        return new GoalTerms(name, cycleId, owner, team, period, periodLabel, thresholds, profile);
    }
}
