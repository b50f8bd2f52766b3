package io.lockstep.task.adjustment;

import java.util.Set;

/**
 * What an adjustment would do.
 *
 * @param kinds what it changes; never empty
 * @param loosening whether it makes a date, curve or target of a task easier to keep, so that a manager has to agree
 */
public record Verdict(Set<AdjustmentKind> kinds, boolean loosening) {}
