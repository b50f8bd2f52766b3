package io.lockstep.task.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as far as they can own a task. */
public record Person(UUID personId, @Nullable UUID teamId, boolean active) {}
