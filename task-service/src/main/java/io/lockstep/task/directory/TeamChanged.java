package io.lockstep.task.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What task-service reads of {@code goal.team-changed}. */
public record TeamChanged(
        UUID teamId,
        long version,
        @Nullable UUID parentTeamId,
        @Nullable UUID leadId,
        @Nullable String name) {}
