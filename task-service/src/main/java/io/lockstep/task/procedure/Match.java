package io.lockstep.task.procedure;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A procedure that fits a text. */
@Schema(
        description = "A procedure for something similar",
        examples = "{\"similarity\": 0.727273, \"procedure\": " + Procedure.EXAMPLE + "}")
record Match(
        @Schema(
                description =
                        "2 x common terms / all terms, of its title or of what it comes from: 1 for the same words")
        BigDecimal similarity,

        Procedure procedure) {}
