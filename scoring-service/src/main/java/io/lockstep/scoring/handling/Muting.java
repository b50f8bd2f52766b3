package io.lockstep.scoring.handling;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when an alert is muted, and why. */
@Schema(
        description = "Until when nobody is called about the alert's subject, and why",
        examples = "{\"until\":\"2024-02-20T00:00:00Z\",\"reason\":\"Spring Festival: nobody registers\"}")
record Muting(
        @NotNull Instant until,
        @NotNull @Text @Size(max = 500) String reason) {}
