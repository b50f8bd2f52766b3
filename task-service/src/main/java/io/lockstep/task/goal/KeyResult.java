package io.lockstep.task.goal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key result as far as tasks contribute to it.
 *
 * @param closed whether its goal is closed
 * @param teamId the team of its goal
 */
public record KeyResult(
        UUID keyResultId, boolean closed, @Nullable UUID teamId) {}
