package io.lockstep.scoring.replay;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A replay to be run. */
@Schema(description = "A replay to be run", examples = "{\"switchOver\":\"NEVER\"}")
record NewReplay(
        @Schema(description = "Whether what was rebuilt is to serve afterwards") @NotNull
        SwitchWhen switchOver) {}
