package io.lockstep.goal.version;

import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.validation.Day;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/goals/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
@Tag(name = "Versions", description = "What goals were, who changed them, when and why")
class VersionResource {

    private final VersionService service;

    VersionResource(VersionService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "listGoalVersions",
            summary = "List the versions of a goal, the newest first, with old and new values, reason, who and when")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = VersionEntry.OnPage.class)))
    public Page<VersionEntry> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(id, cursor, limit);
    }

    @GET
    @Path("/{version}")
    @Operation(operationId = "getGoalVersion", summary = "Read a goal as it was in one version")
    public VersionView one(@PathParam("id") UUID id, @PathParam("version") long version) {
        return service.one(id, version);
    }

    @GET
    @Path("/comparison")
    @Operation(operationId = "compareGoalVersions", summary = "Compare two versions of a goal, in either order")
    public VersionComparison compare(
            @PathParam("id") UUID id,
            @QueryParam("from") @NotNull @Nullable Long from,
            @QueryParam("to") @NotNull @Nullable Long to) {
        return service.compare(id, from, to);
    }

    @GET
    @Path("/in-force")
    @Operation(
            operationId = "getGoalInForce",
            summary = "Read the version of a goal that was in force at the end of a day",
            description = "Days are the organisation's. 404 when the goal did not exist then.")
    public VersionView inForce(@PathParam("id") UUID id, @QueryParam("on") @NotNull @Day @Nullable LocalDate on) {
        return service.inForce(id, on);
    }
}
