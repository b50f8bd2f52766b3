package io.lockstep.task.risk;

import io.lockstep.kit.problem.Problem;
import io.lockstep.task.adjustment.PlanChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that may go wrong.
 *
 * @param note what happened, or why it is no risk any more
 * @param changes each task before and after its contingency plan was switched on
 */
@Schema(description = "What may go wrong, how bad that is, and what is done then", examples = RiskSamples.VIEW)
record Risk(
        UUID riskId,

        @Schema(description = "Rises with each change; also the ETag")
        long version,

        RiskState state,
        RiskSubject about,
        UUID subjectId,
        String name,
        @Nullable String description,
        int likelihood,
        int impact,

        @Schema(description = "likelihood x impact, 1 to 25")
        int severity,

        UUID ownerId,
        @Nullable LocalDate reviewOn,
        Contingency contingency,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String note,
        List<PlanChange> changes) {

    static Risk of(UUID id, long version, RiskDetails details) {
        return new Risk(
                id,
                version,
                RiskState.OPEN,
                details.about(),
                details.subjectId(),
                details.name(),
                details.description(),
                details.likelihood(),
                details.impact(),
                details.likelihood() * details.impact(),
                details.ownerId(),
                details.reviewOn(),
                details.contingency(),
                null,
                null,
                null,
                List.of());
    }

    /** @throws Problem 409 when it has come true or is closed; 422 when it would be about something else */
    Risk edited(RiskDetails details) {
        demandOpen();
        if (details.about() != about || !details.subjectId().equals(subjectId)) {
            throw new Problem(RiskProblem.RISK_MOVED).at("/subjectId");
        }
        return of(riskId, version + 1, details);
    }

    /** @throws Problem 409 when it has come true or is closed already */
    Risk settled(RiskState to, String by, Instant at, String why, List<PlanChange> done) {
        demandOpen();
        return new Risk(
                riskId,
                version + 1,
                to,
                about,
                subjectId,
                name,
                description,
                likelihood,
                impact,
                severity,
                ownerId,
                reviewOn,
                contingency,
                at,
                by,
                why,
                done);
    }

    void demandOpen() {
        if (state != RiskState.OPEN) {
            throw new Problem(RiskProblem.RISK_SETTLED).with("state", state);
        }
    }
}
