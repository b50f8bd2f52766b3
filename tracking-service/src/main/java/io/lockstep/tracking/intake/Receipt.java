package io.lockstep.tracking.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a source is answered. */
@Schema(description = "What a source is answered", examples = Receipt.SAMPLE)
record Receipt(
        @Schema(description = "ACCEPTED: stored, to be judged; DUPLICATE: stored before")
        Status status) {

    static final String SAMPLE = "{\"status\": \"ACCEPTED\"}";

    /** Whether it was stored now or before. */
    @Schema(name = "ReceiptStatus")
    enum Status {
        ACCEPTED,
        DUPLICATE
    }
}
