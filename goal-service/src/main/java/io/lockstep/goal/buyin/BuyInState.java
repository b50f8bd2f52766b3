package io.lockstep.goal.buyin;

/** Where sales stands with a supporting goal as it is now; any change of what was agreed sets it back to waiting. */
enum BuyInState {
    WAITING,
    ACCEPTED,
    REJECTED
}
