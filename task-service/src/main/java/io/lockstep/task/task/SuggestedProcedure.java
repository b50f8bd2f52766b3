package io.lockstep.task.task;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A procedure for something similar to a task. */
@Schema(
        description = "A standard procedure for something similar",
        examples =
                "{\"procedureId\": \"01936f5e-0000-7000-8000-0000000000c0\", \"title\": \"线上研讨会报名流程\", \"similarity\": 0.727273}")
public record SuggestedProcedure(
        UUID procedureId,
        String title,

        @Schema(
                description =
                        "2 x common terms / all terms, of its title or of what it comes from: 1 for the same words")
        BigDecimal similarity) {}
