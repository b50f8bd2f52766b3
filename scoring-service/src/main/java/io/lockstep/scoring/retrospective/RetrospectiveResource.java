package io.lockstep.scoring.retrospective;

import io.lockstep.kit.http.Headers;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Retrospectives of closed cycles. */
@Path("/v1/retrospectives")
@RunOnVirtualThread
@Tag(name = "Retrospectives", description = "What a cycle came to, why, and what it suggests for the next one")
class RetrospectiveResource {

    private final RetrospectiveReading retrospectives;

    RetrospectiveResource(RetrospectiveReading retrospectives) {
        this.retrospectives = retrospectives;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listRetrospectives", summary = "List retrospectives, that of the newest cycle first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RetrospectivePage.class)))
    public RetrospectivePage list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return retrospectives.list(cursor, limit);
    }

    @GET
    @Path("/{cycleId}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getRetrospective", summary = "Read the retrospective of a cycle")
    @APIResponse(
            responseCode = "200",
            description = "The retrospective",
            content = @Content(schema = @Schema(implementation = Retrospective.class)))
    public Retrospective one(@PathParam("cycleId") UUID cycleId) {
        return retrospectives.one(cycleId);
    }

    @GET
    @Path("/{cycleId}/report")
    @Produces("text/markdown;charset=UTF-8")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "getRetrospectiveReport",
            summary = "Read the retrospective as a report of four sections in Markdown",
            description = "In English, or in Chinese where Accept-Language prefers it.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            mediaType = "text/markdown;charset=UTF-8",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "example", value = "# Retrospective 2024Q1\n")))
    public String report(@PathParam("cycleId") UUID cycleId, @Context HttpHeaders headers) {
        return retrospectives.report(cycleId, headers.getAcceptableLanguages());
    }

    @POST
    @Path("/{cycleId}/rewrite")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "rewriteRetrospective",
            summary = "Write the retrospective of a closed cycle again, from what is known now",
            description = "For late facts and answers. It is published again; proposals keep their ids.")
    @APIResponse(
            responseCode = "200",
            description = "Written again",
            content = @Content(schema = @Schema(implementation = Retrospective.class)))
    public Response rewrite(@PathParam("cycleId") UUID cycleId) {
        var rewritten = retrospectives.writeAgain(cycleId);
        return Response.ok(rewritten.retrospective())
                .header(Headers.EVENT_ID, rewritten.eventId())
                .build();
    }
}
