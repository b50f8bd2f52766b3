package io.lockstep.tracking.republication;

import io.lockstep.kit.http.Idempotent;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Republications of the ledger. */
@Path("/v1/republications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Republications", description = "Publish again what was recorded, for consumers that lost it")
class RepublicationResource {

    private final RepublicationService republications;

    RepublicationResource(RepublicationService republications) {
        this.republications = republications;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestRepublication",
            summary = "Publish again, under the same event ids, what was recorded in a time",
            description =
                    "Runs in the background, paced, and survives restarts. Consumers that know an event ignore it; one"
                            + " that lost its data gets all of it. Of leads the newest versions are published, of all else every fact.")
    @APIResponseSchema(
            value = Republication.class,
            responseCode = "201",
            responseDescription = "Asked for; Location says where it can be watched")
    public Response request(@NotNull @Valid NewRepublication body) {
        var asked = republications.request(body);
        return Response.created(URI.create("/v1/republications/" + asked.republicationId()))
                .entity(asked)
                .build();
    }

    @GET
    @Operation(operationId = "listRepublications", summary = "List republications, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RepublicationPage.class)))
    public RepublicationPage list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return RepublicationPage.of(republications.page(cursor, limit));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRepublication", summary = "Read how far a republication is")
    @APIResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = Republication.class)))
    public Republication get(@PathParam("id") UUID id) {
        return republications.get(id);
    }

    @POST
    @Path("/{id}/stop")
    @Operation(operationId = "stopRepublication", summary = "Let a republication rest where it is")
    @APIResponse(
            responseCode = "200",
            description = "It rests",
            content = @Content(schema = @Schema(implementation = Republication.class)))
    @APIResponse(responseCode = "409", description = "It is done")
    public Republication stop(@PathParam("id") UUID id) {
        return republications.stop(id);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(operationId = "resumeRepublication", summary = "Let a republication go on where it was stopped")
    @APIResponse(
            responseCode = "200",
            description = "It goes on",
            content = @Content(schema = @Schema(implementation = Republication.class)))
    @APIResponse(responseCode = "409", description = "It is done")
    public Republication resume(@PathParam("id") UUID id) {
        return republications.resume(id);
    }
}
