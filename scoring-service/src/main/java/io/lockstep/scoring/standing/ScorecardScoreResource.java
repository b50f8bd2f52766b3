package io.lockstep.scoring.standing;

import io.lockstep.kit.security.Roles;
import io.lockstep.kit.validation.Day;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What scorecards come to: one, one's own, a team's. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Scorecards", description = "Weighted KPIs of a person, team or role in a cycle")
class ScorecardScoreResource {

    private static final String ON =
            "An earlier day, for what was known at its end: the weights valid then, the scores of then";

    private final ScorecardReading reading;

    ScorecardScoreResource(ScorecardReading reading) {
        this.reading = reading;
    }

    @GET
    @Path("/scorecards/{id}/score")
    @Operation(
            operationId = "getScorecardScore",
            summary = "Read what a scorecard comes to",
            description =
                    "With the weights valid on the day, those of a newcomer where the person is one, caps and gates applied.")
    @APIResponse(
            responseCode = "200",
            description = "The score",
            content = @Content(schema = @Schema(implementation = ScorecardScoreView.class)))
    public ScorecardScoreView score(
            @PathParam("id") UUID id, @QueryParam("on") @Day @Parameter(description = ON) @Nullable LocalDate on) {
        return reading.score(id, on);
    }

    @GET
    @Path("/my-scorecard")
    @Operation(
            operationId = "getMyScorecard",
            summary = "Read one's own scorecard",
            description =
                    "One's own, else that of the role, else that of the team; in the running cycle unless one is named.")
    @APIResponse(
            responseCode = "200",
            description = "The score",
            content = @Content(schema = @Schema(implementation = ScorecardScoreView.class)))
    @APIResponse(
            responseCode = "404",
            description = "Nobody in the directory, no running cycle, or no scorecard that applies")
    public ScorecardScoreView mine(
            @QueryParam("cycleId") @Nullable UUID cycleId,
            @QueryParam("on") @Day @Parameter(description = ON) @Nullable LocalDate on) {
        return reading.mine(cycleId, on);
    }

    @GET
    @Path("/teams/{id}/ranking")
    @Operation(operationId = "getTeamRanking", summary = "Rank the members of a team by their scorecards")
    @APIResponse(
            responseCode = "200",
            description = "The ranking",
            content = @Content(schema = @Schema(implementation = TeamRanking.class)))
    public TeamRanking ranking(
            @PathParam("id") UUID id,
            @QueryParam("cycleId") @Nullable UUID cycleId,
            @QueryParam("on") @Day @Parameter(description = ON) @Nullable LocalDate on) {
        return reading.ranking(id, cycleId, on);
    }
}
