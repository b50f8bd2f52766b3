package io.lockstep.goal.funding;

import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cycles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
@Tag(name = "Priorities", description = "How goals rank, and whether resources follow")
class FundingResource {

    private final FundingService service;

    FundingResource(FundingService service) {
        this.service = service;
    }

    @GET
    @Path("/ranking")
    @Operation(
            operationId = "listRankedGoals",
            summary = "List the goals of a cycle that have a priority, the highest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = RankedGoal.OnPage.class)))
    public Page<RankedGoal> ranking(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.ranking(id, cursor, limit);
    }

    @GET
    @Path("/funding")
    @Operation(
            operationId = "getFunding",
            summary =
                    "Read the share of the budget by priority, and the goals whose money does not follow their priority")
    public Funding funding(@PathParam("id") UUID id) {
        return service.funding(id);
    }
}
