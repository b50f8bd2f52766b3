package io.lockstep.goal.command;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a goal ends before its cycle does. */
@Schema(example = """
                {"reason": "the launch was called off"}""")
record Closing(@NotNull @Text @Size(max = 1000) String reason) {}
