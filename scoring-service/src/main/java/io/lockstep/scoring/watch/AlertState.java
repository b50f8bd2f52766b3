package io.lockstep.scoring.watch;

/** Whether an alert is open. */
enum AlertState {
    OPEN,
    CLEARED
}
