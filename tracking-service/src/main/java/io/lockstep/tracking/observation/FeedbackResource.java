package io.lockstep.tracking.observation;

import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What sales say about leads. */
@Path("/v1/lead-feedback")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Observations", description = "What people see and hear, beside the figures")
class FeedbackResource {

    private final ObservationService service;

    FeedbackResource(ObservationService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "recordFeedback", summary = "Say what following a lead up came to")
    @APIResponse(
            responseCode = "201",
            description = "Recorded, now or before with the same Idempotency-Key",
            content = @Content(schema = @Schema(implementation = FeedbackView.class)))
    @APIResponse(responseCode = "422", description = "The lead is unknown")
    public Response record(
            @NotNull @Valid NewFeedback feedback, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var view = service.record(feedback, idempotencyKey);
        return Response.created(URI.create("/v1/timelines/" + view.leadId()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listFeedback", summary = "List feedback, the latest recorded first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = FeedbackPage.class)))
    public FeedbackPage list(
            @QueryParam("leadId") @Nullable UUID leadId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return FeedbackPage.of(service.listFeedback(leadId, cursor, limit));
    }
}
