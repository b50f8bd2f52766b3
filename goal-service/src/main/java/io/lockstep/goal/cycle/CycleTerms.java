package io.lockstep.goal.cycle;

import io.lockstep.goal.Period;
import io.lockstep.goal.period.PeriodKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is planned of a cycle.
 *
 * @param followsCycleId the cycle before it
 */
record CycleTerms(
        String name,
        Period period,
        PeriodKind kind,
        @Nullable String label,
        @Nullable UUID followsCycleId) {}
