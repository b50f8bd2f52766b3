package io.lockstep.tracking.source;

import io.lockstep.kit.http.Answers;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The systems that send us events about leads. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Sources", description = "The systems that send us events about leads")
class SourceResource {

    private final SourceService sources;

    SourceResource(SourceService sources) {
        this.sources = sources;
    }

    @POST
    @Operation(
            operationId = "registerSource",
            summary = "Register a system that sends events about leads",
            description =
                    "A secret that is made here is in this answer and in no other. Names are unique, so a repeated"
                            + " request is answered with 409; it is not answered from memory, because secrets are stored encrypted"
                            + " only.")
    @APIResponseSchema(value = SourceView.class, responseCode = "201", responseDescription = "Registered")
    @APIResponse(responseCode = "409", description = "The name is taken")
    @APIResponse(
            responseCode = "422",
            description = "A rule is named twice, or the secret or signature does not suit the kind")
    public Response register(@NotNull @Valid NewSource body) {
        var view = sources.register(body);
        return Answers.created("/v1/sources", view.sourceId(), view, view.version(), null);
    }

    @GET
    @Operation(operationId = "listSources", summary = "List the sources in the order of their registration")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = SourcePage.class)))
    public SourcePage list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return SourcePage.of(sources.page(cursor, limit));
    }

    @GET
    @Path("/{sourceId}")
    @Operation(operationId = "getSource", summary = "Read a source")
    @APIResponseSchema(value = SourceView.class, responseCode = "200", responseDescription = "The source")
    public Response get(@PathParam("sourceId") UUID sourceId) {
        var view = sources.get(sourceId);
        return Answers.found(view, view.version());
    }

    @PUT
    @Path("/{sourceId}")
    @Operation(
            operationId = "changeSource",
            summary = "Change how a source's events are read and judged, or take no more of them")
    @APIResponseSchema(value = SourceView.class, responseCode = "200", responseDescription = "The source as it is now")
    @APIResponse(responseCode = "409", description = "The name is taken")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(
            responseCode = "422",
            description = "A rule is named twice, or the secret or signature does not suit the kind")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("sourceId") UUID sourceId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SourceChange body) {
        var view = sources.change(sourceId, body, ifMatch);
        return Answers.changed(view, view.version(), null);
    }

    @POST
    @Path("/{sourceId}/secrets")
    @Operation(
            operationId = "addSourceSecret",
            summary = "Rotate a source's secret, or add the one of an endpoint",
            description =
                    "The newest secret before stays valid for oldValidForHours, so that two are; older ones end at"
                            + " once. A secret that is made here is in this answer and in no other.")
    @APIResponseSchema(value = SecretView.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(
            responseCode = "422",
            description = "A rule is named twice, or the secret or signature does not suit the kind")
    public Response addSecret(@PathParam("sourceId") UUID sourceId, @NotNull @Valid NewSecret body) {
        return Response.status(Response.Status.CREATED)
                .entity(sources.rotate(sourceId, body))
                .build();
    }

    @DELETE
    @Path("/{sourceId}/secrets/{secretId}")
    @Operation(operationId = "endSourceSecret", summary = "End a secret at once")
    @APIResponse(responseCode = "204", description = "It is no longer accepted")
    public void endSecret(@PathParam("sourceId") UUID sourceId, @PathParam("secretId") UUID secretId) {
        sources.retire(sourceId, secretId);
    }
}
