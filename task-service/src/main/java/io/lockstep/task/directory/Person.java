package io.lockstep.task.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as far as they can own a task.
 *
 * @param name as people read it; absent where the directory has not said it again since this service keeps it
 * @param role in the trade, such as 内容专员
 */
public record Person(
        UUID personId,
        String subject,
        @Nullable UUID teamId,
        boolean active,
        @Nullable String name,
        @Nullable String role) {}
