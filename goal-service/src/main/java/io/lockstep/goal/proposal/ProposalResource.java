package io.lockstep.goal.proposal;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals", description = "Changes of goals that remediations and retrospectives propose")
class ProposalResource {

    private final ProposalService service;

    ProposalResource(ProposalService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listProposals", summary = "List what is proposed, all or in one state or for one goal")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = ProposalView.OnPage.class)))
    public Page<ProposalView> list(
            @QueryParam("state") @Nullable ProposalState state,
            @QueryParam("goalId") @Nullable UUID goalId,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(state, goalId, Cursor.afterId(cursor), limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getProposal", summary = "Read a proposal")
    public ProposalView one(@PathParam("id") UUID id) {
        return service.one(id);
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "acceptProposal",
            summary = "Accept a proposal and change the goal accordingly",
            description =
                    "A remediation's target changes the goal itself; what a retrospective proposes changes the draft that"
                            + " was carried over from it.")
    @APIResponse(
            responseCode = "200",
            description = "Accepted; the goal is changed",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "403",
            description = "The goal is neither theirs nor their team's, or it would be loosened and the caller is not a"
                    + " manager other than its owner")
    @APIResponse(
            responseCode = "409",
            description = "It was decided before, nothing was carried over, or the goal no longer has what it is about")
    @APIResponse(responseCode = "422", description = "The kind of the key result does not take the target")
    public Response accept(@PathParam("id") UUID id, @NotNull @Valid Decision decision) {
        return decided(service.accept(id, decision));
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "rejectProposal", summary = "Reject a proposal; nothing changes")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "It was decided before")
    public Response reject(@PathParam("id") UUID id, @NotNull @Valid Decision decision) {
        return decided(service.reject(id, decision));
    }

    private static Response decided(ProposalView proposal) {
        return Response.ok(proposal)
                .header(Headers.EVENT_ID, proposal.eventId())
                .build();
    }
}
