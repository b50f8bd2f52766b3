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
        @Embedded @Nullable Thresholds thresholds) {}
