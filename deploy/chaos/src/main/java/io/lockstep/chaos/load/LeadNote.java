package io.lockstep.chaos.load;

/** A lead and whether its source was told that it was taken; if not, nobody knows. */
public record LeadNote(LeadSource.Lead lead, boolean accepted) {}
