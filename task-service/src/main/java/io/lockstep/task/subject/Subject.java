package io.lockstep.task.subject;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What something is about, and who answers for it.
 *
 * @param name as people read it; absent where it is not known here
 * @param ownerId who answers for it; nobody in particular for a KPI
 */
public record Subject(
        About about,
        UUID id,
        @Nullable String name,
        @Nullable UUID ownerId,
        @Nullable UUID teamId) {}
