package io.lockstep.goal.cycle;

import io.lockstep.goal.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days of a cycle, and how people write them. */
public record CycleSpan(
        UUID cycleId, Period period, @Nullable String label) {}
