package io.lockstep.goal.proposal;

/** What a proposal would change. */
enum ProposalKind {
    /** The target of a key result. */
    TARGET,
    /** The weight of a key result, or of a goal among the parts of the one above. */
    WEIGHT,
    /** The owner of a goal. */
    OWNER,
    /** A key result, or a goal, that should be dropped. */
    DROP
}
