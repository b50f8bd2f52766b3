package io.lockstep.scoring.replay;

import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Replays of the topics. */
@Path("/v1/replays")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Replays", description = "Rebuild scores from the topics, compare them, and let them serve")
class ReplayResource {

    private final ReplayService replays;

    ReplayResource(ReplayService replays) {
        this.replays = replays;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "requestReplay",
            summary = "Rebuild all scores from the topics beside those that serve, and compare",
            description =
                    "Runs in the background; no alert is raised or cleared. With switchOver ALWAYS what was rebuilt serves afterwards, in one"
                            + " transaction that also publishes score-changed for the scores that differ, caused by the replay.")
    @APIResponse(
            responseCode = "201",
            description = "Queued; Location says where it can be watched",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(responseCode = "409", description = "Another replay is under way")
    public Response request(@NotNull @Valid NewReplay wanted) {
        var replay = replays.queue(wanted);
        return Response.created(URI.create("/v1/replays/" + replay.replayId()))
                .entity(replay)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReplay", summary = "Read how far a replay is, and its report")
    @APIResponse(
            responseCode = "200",
            description = "The replay",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    public ReplayView one(@PathParam("id") UUID id) {
        return replays.one(id);
    }

    @GET
    @Operation(operationId = "listReplays", summary = "List replays, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ReplayPage.class)))
    public ReplayPage list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return replays.list(cursor, limit);
    }
}
