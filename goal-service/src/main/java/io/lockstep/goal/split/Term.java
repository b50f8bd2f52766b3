package io.lockstep.goal.split;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product of factors, such as leads x conversion. */
@Schema(name = "SplitTerm")
record Term(@NotNull @Size(min = 1, max = 10) List<@NotNull @Valid Factor> factors) {}
