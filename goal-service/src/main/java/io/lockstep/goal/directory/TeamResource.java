package io.lockstep.goal.directory;

import io.lockstep.kit.http.Answers;
import io.lockstep.kit.http.Cursor;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("/v1/teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory", description = "The organisation's people and teams")
class TeamResource {

    private final TeamService service;

    TeamResource(TeamService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listTeams", summary = "List teams in the order of their ids")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = TeamView.OnPage.class)))
    public Page<TeamView> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(Cursor.afterId(cursor), limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getTeam", summary = "Read a team; the ETag is for If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The team",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public Response one(@PathParam("id") UUID id) {
        var team = service.one(id);
        return Answers.found(team, team.version());
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "addTeam", summary = "Add a team to the directory")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    @APIResponse(responseCode = "409", description = "Another team has this name")
    @APIResponse(
            responseCode = "422",
            description = "The parent or the lead is not known, or a team would stand below itself")
    public Response add(@NotNull @Valid TeamDetails details) {
        var team = service.add(details);
        return Answers.created("/v1/teams", team.teamId(), team, team.version(), team.eventId());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "changeTeam", summary = "Replace what the directory says of a team")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or already so",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    @APIResponse(responseCode = "409", description = "Another team has this name")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(
            responseCode = "422",
            description = "The parent or the lead is not known, or a team would stand below itself")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TeamDetails details) {
        var team = service.change(id, details, ifMatch);
        return Answers.changed(team, team.version(), team.eventId());
    }
}
