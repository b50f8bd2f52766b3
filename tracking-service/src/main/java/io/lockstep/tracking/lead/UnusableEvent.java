package io.lockstep.tracking.lead;

/** A lead event that cannot be recorded as it is. */
class UnusableEvent extends RuntimeException {

    private final Reason reason;

    UnusableEvent(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** What is wrong, for the people who run the source. */
    String detail() {
        return String.valueOf(getMessage());
    }
}
