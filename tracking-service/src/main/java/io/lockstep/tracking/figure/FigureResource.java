package io.lockstep.tracking.figure;

import io.lockstep.kit.http.Answers;
import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.tracking.correction.Withdrawal;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures: entered, changed, withdrawn and read. */
@Path("/v1/figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Figures", description = "Counts and sums that formulas reckon with")
class FigureResource {

    private final FigureService figure;

    FigureResource(FigureService figure) {
        this.figure = figure;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "enterFigure",
            summary = "Enter a figure",
            description = "Members enter what belongs to a task or key result of theirs or their team's.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            headers = @Header(name = Headers.EVENT_ID, description = "For after= on reads of scores"),
            content = @Content(schema = @Schema(implementation = FigureView.class)))
    @APIResponse(responseCode = "409", description = "Its reference is known; change that one")
    @APIResponse(responseCode = "422", description = "Its task or key result is unknown, or another rule is broken")
    public Response enter(@NotNull @Valid NewFigure entered) {
        var view = figure.enter(entered);
        return Answers.created("/v1/figures", view.figureId(), view, view.version(), view.eventId());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changeFigure",
            summary = "Change a figure",
            description = "The new version takes the place of the old one; its reference stays.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = FigureView.class)))
    @APIResponse(responseCode = "409", description = "It is withdrawn")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Its task or key result is unknown, or another rule is broken")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid NewFigure changed) {
        var view = figure.change(id, ifMatch, changed);
        return Answers.changed(view, view.version(), view.eventId());
    }

    @POST
    @Path("/{id}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "withdrawFigure", summary = "Take a figure back", description = "It no longer counts.")
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = FigureView.class)))
    @APIResponse(responseCode = "409", description = "It was withdrawn before")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Withdrawal withdrawal) {
        var view = figure.withdraw(id, ifMatch, withdrawal);
        return Answers.changed(view, view.version(), view.eventId());
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listFigure", summary = "List figures, the latest entered first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = FigurePage.class)))
    public FigurePage list(
            @QueryParam("taskId") @Nullable UUID taskId,
            @QueryParam("keyResultId") @Nullable UUID keyResultId,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return FigurePage.of(figure.list(taskId, keyResultId, channel, cursor, limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getFigure", summary = "Read a figure")
    @APIResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = FigureView.class)))
    public Response get(@PathParam("id") UUID id) {
        var view = figure.find(id);
        return Answers.found(view, view.version());
    }
}
