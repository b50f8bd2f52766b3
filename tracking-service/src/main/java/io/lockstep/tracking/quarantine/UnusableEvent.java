package io.lockstep.tracking.quarantine;

/** An event that cannot be recorded as it is. */
public class UnusableEvent extends RuntimeException {

    private final Reason reason;

    /**
     * An event that cannot be recorded.
     *
     * @param detail what is wrong, for the people who run the source
     */
    public UnusableEvent(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong, for the people who run the source. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
