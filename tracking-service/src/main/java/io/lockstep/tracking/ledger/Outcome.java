package io.lockstep.tracking.ledger;

/** What became of one of several facts. */
public sealed interface Outcome {

    /** It is in the ledger, since now or before. */
    record Recorded(Receipt receipt) implements Outcome {}

    /** It is not, or nobody knows: then it is safe to send it again. */
    record Refused(RuntimeException reason) implements Outcome {}

    /** The receipt of what is recorded; throws the reason of what is not. */
    default Receipt orElseThrow() {
        return switch (this) {
            case Recorded recorded -> recorded.receipt();
            case Refused refused -> throw refused.reason();
        };
    }
}
