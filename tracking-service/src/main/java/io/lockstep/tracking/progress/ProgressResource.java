package io.lockstep.tracking.progress;

import io.lockstep.kit.http.Headers;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Progress updates on tasks. */
@Path("/v1/progress-updates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Progress", description = "How far tasks are, as their owners report it")
class ProgressResource {

    private final ProgressService progress;

    ProgressResource(ProgressService progress) {
        this.progress = progress;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "recordProgress",
            summary = "Record progress on a task",
            description =
                    "Members report on tasks that are theirs or of a team that they answer for. Sent again with the"
                            + " same externalId or Idempotency-Key, the update is recorded once and answered as before.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewProgress.class),
                            examples = @ExampleObject(name = "table 3", value = ProgressSamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded, now or before",
            headers = {
                @Header(name = Headers.EVENT_ID, description = "For after= on reads of scores"),
                @Header(name = Headers.REPLAYED, description = "true when it was recorded before")
            },
            content = @Content(schema = @Schema(implementation = ProgressView.class)))
    @APIResponse(responseCode = "409", description = "The task is cancelled")
    @APIResponse(responseCode = "422", description = "The task is unknown, or the update does not fit it")
    public Response record(
            @NotNull @Valid NewProgress update,
            @HeaderParam("Idempotency-Key") @Parameter(description = "Your own key of this request, quoted") @Nullable
                    String idempotencyKey) {
        var receipt = progress.record(update, idempotencyKey);
        var view = ProgressView.of(receipt.fact());
        var response = Response.created(URI.create("/v1/progress-updates/" + view.progressId()))
                .header(Headers.EVENT_ID, view.eventId())
                .entity(view);
        return (receipt.repeated() ? response.header(Headers.REPLAYED, "true") : response).build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listProgress", summary = "List progress updates, the latest recorded first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ProgressPage.class)))
    public ProgressPage list(
            @QueryParam("taskId") @Nullable UUID taskId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return ProgressPage.of(progress.list(taskId, cursor, limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getProgress", summary = "Read one progress update")
    @APIResponse(
            responseCode = "200",
            description = "The update",
            content = @Content(schema = @Schema(implementation = ProgressView.class)))
    public ProgressView get(@PathParam("id") UUID id) {
        return progress.find(id);
    }
}
