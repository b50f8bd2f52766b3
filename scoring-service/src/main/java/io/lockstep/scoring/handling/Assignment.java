package io.lockstep.scoring.handling;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Into whose hands an alert is put. */
@Schema(
        description = "Into whose hands the alert is put",
        examples = "{\"personId\":\"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c21\",\"reason\":\"knows the channel\"}")
record Assignment(
        @NotNull UUID personId,
        @Nullable @Text @Size(max = 500) String reason) {}
