package io.lockstep.scoring.scorecard;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.scoring.weighting.WeightedKpi;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of scorecard-changed: the whole state with its newest weights. */
record ScorecardChanged(
        UUID scorecardId,
        long version,
        SubjectKind subjectType,
        @Nullable UUID personId,
        @Nullable UUID teamId,
        @Nullable String role,
        UUID cycleId,
        @Nullable String stage,
        ScorecardState state,
        LocalDate validFrom,
        List<WeightedKpi> kpis,
        String reason,
        String by) {

    static final EventType TYPE = EventType.v1("scoring", "scorecard-changed");

    static OutgoingEvent event(Scorecard scorecard, WeightsVersion weights) {
        return OutgoingEvent.of(
                TYPE,
                scorecard.id(),
                new ScorecardChanged(
                        scorecard.id(),
                        scorecard.version(),
                        scorecard.kind(),
                        scorecard.kind() == SubjectKind.PERSON ? scorecard.subjectId() : null,
                        scorecard.kind() == SubjectKind.TEAM ? scorecard.subjectId() : null,
                        scorecard.role(),
                        scorecard.cycleId(),
                        scorecard.stage(),
                        scorecard.state(),
                        weights.validFrom(),
                        weights.kpis(),
                        weights.reason(),
                        weights.by()));
    }
}
