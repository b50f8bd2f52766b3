package io.lockstep.goal.screening;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lets the present version of a draft be activated although it fails the screening. */
@Schema(example = """
                {"reason": "a pilot: there is nothing to measure against yet"}""")
record OverrideRequest(@NotNull @Text @Size(max = 1000) String reason) {}
