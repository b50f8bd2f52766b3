package io.lockstep.task.procedure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Procedures that fit a text, the most similar first. */
@Schema(
        description = "Procedures for something similar, the most similar first",
        examples = "{\"items\": [{\"similarity\": 0.727273, \"procedure\": " + Procedure.EXAMPLE + "}]}")
record MatchList(List<Match> items) {}
