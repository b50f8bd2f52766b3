package io.lockstep.kit.http;

/** The suite's own response headers. */
public final class Headers {

    /** On every write: the id of the last event that it appended, for {@code after=} on reads of other services. */
    public static final String EVENT_ID = "Lockstep-Event-Id";

    /** On a read with {@code after=}: whether the event that it names is applied in what was read. */
    public static final String APPLIED = "Lockstep-Applied";

    /** On a repeated POST: the answer is the one given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private Headers() {}
}
