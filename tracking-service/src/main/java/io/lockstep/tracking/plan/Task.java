package io.lockstep.tracking.plan;

import java.util.Set;
import java.util.UUID;

/**
 * A task as far as facts need it.
 *
 * @param indicators the codes of the indicators that may be reported
 */
public record Task(UUID taskId, boolean cancelled, ProgressUnit progressUnit, Set<String> indicators) {}
