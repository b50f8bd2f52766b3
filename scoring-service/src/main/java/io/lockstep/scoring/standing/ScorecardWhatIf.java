package io.lockstep.scoring.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scorecard as it is and as it would be. */
@Schema(
        description = "A scorecard as it is and as it would be; nothing was written",
        examples = "{\"before\":" + ScorecardScoreView.SAMPLE + ",\"after\":" + ScorecardScoreView.SAMPLE + "}")
public record ScorecardWhatIf(ScorecardScoreView before, ScorecardScoreView after) {}
