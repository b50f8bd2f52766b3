package io.lockstep.goal.buyin;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Idempotent;
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

@Path("/v1/goals/{id}/sales-responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Buy-in")
class SalesResponseResource {

    private final BuyInService service;

    SalesResponseResource(BuyInService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listSalesResponses", summary = "List what was said to a supporting goal, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = SalesResponseView.OnPage.class)))
    public Page<SalesResponseView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.said(id, Cursor.afterId(cursor), limit);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "respondForSales",
            summary = "Accept a supporting goal, reject it with a reason, or comment on it",
            description =
                    "The owner of the sales goal above accepts and rejects; anybody comments. The answer is to the"
                            + " version that it names.")
    @APIResponse(
            responseCode = "201",
            description = "Said",
            content = @Content(schema = @Schema(implementation = SalesResponseView.class)))
    @APIResponse(responseCode = "403", description = "Only the owner of the sales goal above accepts or rejects")
    @APIResponse(
            responseCode = "409",
            description = "The goal has another version by now, or is no open marketing goal right below a sales goal")
    @APIResponse(responseCode = "422", description = "A rejection or a comment has no text")
    public Response respond(@PathParam("id") UUID id, @NotNull @Valid NewSalesResponse said) {
        var response = service.respond(id, said);
        return Response.status(Response.Status.CREATED)
                .entity(response)
                .header(Headers.EVENT_ID, response.eventId())
                .build();
    }
}
