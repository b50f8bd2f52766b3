package io.lockstep.goal.proposal;

enum ProposalState {
    OPEN,
    ACCEPTED,
    REJECTED
}
