package io.lockstep.tracking.quarantine;

import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Lead events that could not be recorded. */
@Path("/v1/quarantined-events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Quarantine", description = "What was sent about leads and could not be recorded")
class QuarantineResource {

    private final QuarantineService quarantine;

    QuarantineResource(QuarantineService quarantine) {
        this.quarantine = quarantine;
    }

    @GET
    @Operation(
            operationId = "listQuarantinedEvents",
            summary = "List lead events that could not be recorded, with the reason of each, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = QuarantinePage.class)))
    public QuarantinePage list(
            @QueryParam("sourceId") @Nullable UUID sourceId,
            @QueryParam("reason") @Nullable Reason reason,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return QuarantinePage.of(quarantine.page(sourceId, reason, cursor, limit));
    }

    @GET
    @Path("/{quarantineId}")
    @Operation(operationId = "getQuarantinedEvent", summary = "Look into a lead event that could not be recorded")
    @APIResponse(
            responseCode = "200",
            description = "The event as it came, and why it is here",
            content = @Content(schema = @Schema(implementation = QuarantinedEvent.class)))
    public QuarantinedEvent get(@PathParam("quarantineId") UUID quarantineId) {
        return quarantine.get(quarantineId);
    }

    @POST
    @Path("/{quarantineId}/replay")
    @Operation(
            operationId = "replayQuarantinedEvent",
            summary = "Judge an event again, once its source's mapping was corrected",
            description = "What can be recorded now leaves the quarantine; what cannot stays, with its present reason.")
    @APIResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = ReplayResult.class)))
    public ReplayResult replay(@PathParam("quarantineId") UUID quarantineId) {
        return quarantine.replay(quarantineId);
    }

    @POST
    @Path("/replay")
    @Operation(
            operationId = "replayQuarantinedEvents",
            summary = "Judge again all events of a source or of a reason, the oldest first",
            description = "Up to 1,000 at once; next is the cursor to go on with.")
    @APIResponse(
            responseCode = "200",
            description = "What became of them",
            content = @Content(schema = @Schema(implementation = ReplaySummary.class)))
    public ReplaySummary replayAll(
            @QueryParam("sourceId") @Nullable UUID sourceId,
            @QueryParam("reason") @Nullable Reason reason,
            @QueryParam("cursor") @Nullable String cursor) {
        return quarantine.replayAll(sourceId, reason, cursor);
    }
}
