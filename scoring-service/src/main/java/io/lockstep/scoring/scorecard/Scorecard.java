package io.lockstep.scoring.scorecard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard: whose it is and in which cycle. Its weights are kept beside it, by the day from which they are valid.
 *
 * @param subjectId a person or team; absent for a role
 * @param role absent for a person or team
 * @param stage of the business, as its template names it
 */
public record Scorecard(
        UUID id,
        long version,
        SubjectKind kind,
        @Nullable UUID subjectId,
        @Nullable String role,
        UUID cycleId,
        @Nullable String stage,
        ScorecardState state) {

    Scorecard next(ScorecardState as) {
        return new Scorecard(id, version + 1, kind, subjectId, role, cycleId, stage, as);
    }
}
