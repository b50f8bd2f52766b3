package io.lockstep.task.risk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which risks a list shows; what is absent does not matter. */
record RiskFilter(
        @Nullable UUID task,
        @Nullable UUID goal,
        @Nullable UUID owner,
        @Nullable RiskState state) {}
