package io.lockstep.task.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What task-service reads of {@code goal.person-changed}. */
public record PersonChanged(
        UUID personId,
        long version,
        String subject,
        @Nullable UUID teamId,
        boolean active,
        @Nullable String displayName,
        @Nullable String role) {}
