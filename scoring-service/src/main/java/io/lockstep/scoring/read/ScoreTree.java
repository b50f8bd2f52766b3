package io.lockstep.scoring.read;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A goal with its parts, down to the depth that was asked for. */
@Schema(description = "A score with the scores of its parts", examples = ReadSamples.TREE)
public record ScoreTree(
        ScoreView score,
        List<ScoreTree> parts,

        @Schema(description = "Whether there are parts that are not shown: below the depth, or beyond 200 of one goal")
        boolean more) {}
