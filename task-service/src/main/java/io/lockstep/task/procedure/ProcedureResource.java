package io.lockstep.task.procedure;

import io.lockstep.kit.http.Answers;
import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.validation.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Standard procedures. */
@Path("/v1/procedures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Lessons")
class ProcedureResource {

    private final ProcedureService service;

    ProcedureResource(ProcedureService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            operationId = "promoteLesson",
            summary = "Promote a lesson to a standard procedure",
            description = "The procedure keeps the figures of its lesson as evidence.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Your own key of this request: sent again, it is answered as before and does nothing",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "The first version",
            content = @Content(schema = @Schema(implementation = Procedure.class)))
    @APIResponse(responseCode = "409", description = "It is promoted already")
    @APIResponse(responseCode = "422", description = "There is no such lesson")
    public Response promote(@NotNull @Valid NewProcedure procedure) {
        var written = service.promote(procedure);
        var made = written.procedure();
        return Answers.created("/v1/procedures", made.procedureId(), made, made.version(), written.eventId());
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listProcedures", summary = "List the newest version of each procedure")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ProcedurePage.class)))
    public ProcedurePage list(
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return ProcedurePage.of(service.list(cursor, limit));
    }

    @GET
    @Path("/suggestions")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "suggestProcedures",
            summary = "Find procedures for something similar, such as a task that is about to be created",
            description =
                    "Compares words, of Chinese each two neighbouring characters; the same text is always answered"
                            + " alike. Less than 0.2 is not shown.")
    @APIResponse(
            responseCode = "200",
            description = "The most similar first",
            content = @Content(schema = @Schema(implementation = MatchList.class)))
    public MatchList suggestions(
            @QueryParam("for")
                    @NotNull
                    @Text
                    @Size(max = 500)
                    @Parameter(description = "A name such as 新品线上研讨会", required = true)
                    String text,
            @QueryParam("limit") @DefaultValue("5") @Min(1) @Max(20) int limit) {
        return new MatchList(service.similar(text, limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getProcedure", summary = "Read the newest version; the ETag is for If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The procedure",
            content = @Content(schema = @Schema(implementation = Procedure.class)))
    public Response one(@PathParam("id") UUID id) {
        var procedure = service.one(id);
        return Answers.found(procedure, procedure.version());
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listProcedureVersions", summary = "List the versions of a procedure, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ProcedurePage.class)))
    public ProcedurePage versions(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return ProcedurePage.of(service.versions(id, cursor, limit));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "rewriteProcedure", summary = "Write a new version, with a reason; the old ones stay")
    @APIResponse(
            responseCode = "200",
            description = "The new version",
            content = @Content(schema = @Schema(implementation = Procedure.class)))
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(responseCode = "422", description = "The reason is missing")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response rewrite(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag of the version that you read") @Nullable
                    String ifMatch,
            @NotNull @Valid ProcedureDetails procedure) {
        var written = service.rewrite(id, ifMatch, procedure);
        return Answers.changed(written, written.version(), null);
    }
}
