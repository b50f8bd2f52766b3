package io.lockstep.scoring.whatif;

import io.lockstep.kit.security.Roles;
import io.lockstep.scoring.standing.ScorecardWhatIf;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would be if weights, targets, values or the stage were others. Nothing is written and nothing published. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "What-if", description = "Scores under other weights, targets, values or stages; nothing is written")
class WhatIfResource {

    private final GoalWhatIf goals;
    private final ScorecardWhatIfs scorecards;

    WhatIfResource(GoalWhatIf goals, ScorecardWhatIfs scorecards) {
        this.goals = goals;
        this.scorecards = scorecards;
    }

    @POST
    @Path("/goals/{id}/what-ifs")
    @Operation(
            operationId = "tryGoal",
            summary = "Score a goal as if weights, targets or values below it were others",
            description =
                    "By the code that scores live, so that an empty what-if gives the live score. Up to 5,000 nodes.")
    @APIResponse(
            responseCode = "200",
            description = "As it is and as it would be",
            content = @Content(schema = @Schema(implementation = GoalWhatIfView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Not a part of it, weights that do not sum to 100, an unusable target")
    public GoalWhatIfView goal(@PathParam("id") UUID id, @NotNull @Valid WhatIf.OfGoal changes) {
        return goals.of(id, changes);
    }

    @POST
    @Path("/scorecards/{id}/what-ifs")
    @Operation(
            operationId = "tryScorecard",
            summary = "Score a scorecard as if its weights, stage, or the targets and values of its KPIs were others")
    @APIResponse(
            responseCode = "200",
            description = "As it is and as it would be",
            content = @Content(schema = @Schema(implementation = ScorecardWhatIf.class)))
    @APIResponse(
            responseCode = "422",
            description = "Not a part of it, weights that do not sum to 100, an unknown stage")
    public ScorecardWhatIf scorecard(@PathParam("id") UUID id, @NotNull @Valid WhatIf.OfScorecard changes) {
        return scorecards.of(id, changes);
    }
}
