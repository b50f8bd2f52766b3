package io.lockstep.scoring.scorecard;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scorecard with its newest weights. */
@Schema(description = "A scorecard with its newest weights", examples = ScorecardView.SAMPLE)
record ScorecardView(
        UUID scorecardId,
        long version,
        SubjectKind subjectType,
        @Nullable UUID personId,
        @Nullable UUID teamId,
        @Nullable String role,
        UUID cycleId,
        @Nullable String stage,
        ScorecardState state,
        WeightsVersion weights,

        @Schema(description = "The event of the write that this answers") @Nullable
        UUID eventId) {

    static final String SAMPLE = """
            {"scorecardId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c77","version":1,"subjectType":"ROLE","role":"MARKETING","cycleId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cff","state":"ACTIVE","weights":""" + WeightsVersion.SAMPLE + "}";

    static ScorecardView of(Scorecard scorecard, WeightsVersion weights, @Nullable UUID eventId) {
        return new ScorecardView(
                scorecard.id(),
                scorecard.version(),
                scorecard.kind(),
                scorecard.kind() == SubjectKind.PERSON ? scorecard.subjectId() : null,
                scorecard.kind() == SubjectKind.TEAM ? scorecard.subjectId() : null,
                scorecard.role(),
                scorecard.cycleId(),
                scorecard.stage(),
                scorecard.state(),
                weights,
                eventId);
    }

    /** One page of scorecards. */
    @Schema(
            description = "One page of scorecards; next is absent on the last",
            examples = "{\"items\":[" + SAMPLE + "]}")
    record OnPage(List<ScorecardView> items, @Nullable String next) {}
}
