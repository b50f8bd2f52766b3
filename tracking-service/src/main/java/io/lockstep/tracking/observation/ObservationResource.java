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

/** Observations of the market. */
@Path("/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Observations", description = "What people see and hear, beside the figures")
class ObservationResource {

    private final ObservationService service;

    ObservationResource(ObservationService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "recordObservation", summary = "Record an observation of the market")
    @APIResponse(
            responseCode = "201",
            description = "Recorded, now or before with the same Idempotency-Key",
            content = @Content(schema = @Schema(implementation = ObservationView.class)))
    @APIResponse(responseCode = "422", description = "The key result is unknown")
    public Response record(
            @NotNull @Valid NewObservation observation,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var view = service.record(observation, idempotencyKey);
        return Response.created(URI.create("/v1/timelines/" + view.observationId()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listObservation", summary = "List observations, the latest recorded first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ObservationPage.class)))
    public ObservationPage list(
            @QueryParam("keyResultId") @Nullable UUID keyResultId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return ObservationPage.of(service.listObservation(keyResultId, cursor, limit));
    }
}
