package io.lockstep.tracking.correction;

import io.lockstep.tracking.ledger.Storable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a fact back: it no longer counts, and stays to be read. */
@Schema(description = "Takes a fact back; it stays in the ledger and no longer counts", examples = Withdrawal.SAMPLE)
public record Withdrawal(
        @NotBlank @Size(max = 4000) @Storable @Schema(description = "Why it is taken back")
        String reason) {

    /** An example of the OpenAPI document. */
    public static final String SAMPLE = "{\"reason\": \"Reported on the wrong task\"}";
}
