package io.lockstep.tracking.plan;

/**
 * What a person found in a read model.
 *
 * @param theirs whether it is theirs or of a team that they answer for
 * @param personKnown whether the directory knows the person; when not, {@code theirs} may still become true
 */
record Found<T>(T subject, boolean theirs, boolean personKnown) {}
