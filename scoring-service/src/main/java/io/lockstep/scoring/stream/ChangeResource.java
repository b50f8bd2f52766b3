package io.lockstep.scoring.stream;

import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changes since a cursor. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Score stream", description = "Score changes and alerts as they happen")
class ChangeResource {

    private final ChangeReading reading;

    ChangeResource(ChangeReading reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "List what changed since a cursor",
            description =
                    "The stream for those who poll: the first call, without a cursor, gives the place of now; each answer says where to go on.")
    @APIResponse(
            responseCode = "200",
            description = "The changes, the oldest first",
            content = @Content(schema = @Schema(implementation = ChangeReading.Changes.class)))
    @APIResponse(responseCode = "410", description = "The cursor's place is no longer kept")
    public ChangeReading.Changes since(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return reading.since(cursor, limit);
    }
}
