package io.lockstep.tracking.ledger;

/**
 * What became of a fact that was reported.
 *
 * @param fact as it is stored
 * @param repeated whether it was stored before, by an earlier request with the same key
 */
public record Receipt(Fact fact, boolean repeated) {}
