package io.lockstep.goal.screening;

import io.lockstep.goal.Language;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/goals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "SMART screening")
class GoalScreeningResource {

    private final ScreeningService screenings;

    GoalScreeningResource(ScreeningService screenings) {
        this.screenings = screenings;
    }

    @GET
    @Path("/screening")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "screenGoal",
            summary = "Screen a goal as it stands, by its words, key results and place in the tree",
            description =
                    "A verdict per letter with the failing phrase and a hint, in the language of Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "The verdicts",
            content = @Content(schema = @Schema(implementation = ScreeningView.class)))
    public Response screen(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var language = Language.preferred(acceptLanguage);
        return Response.ok(screenings.screen(id, language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }

    @GET
    @Path("/screening-overrides")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listScreeningOverrides", summary = "List the overrides of a goal, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = OverrideView.OnPage.class)))
    public Page<OverrideView> overrides(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return screenings.overrides(id, Cursor.afterId(cursor), limit);
    }

    @POST
    @Path("/screening-overrides")
    @Idempotent
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "overrideScreening",
            summary = "Let the present version of a draft be activated although it is not SMART",
            description = "Each later change of the draft makes a new version, which is screened again.")
    @APIResponse(
            responseCode = "201",
            description = "Noted, and audited",
            content = @Content(schema = @Schema(implementation = OverrideView.class)))
    @APIResponse(responseCode = "409", description = "The goal is not a draft")
    public Response override(@PathParam("id") UUID id, @NotNull @Valid OverrideRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(screenings.override(id, request))
                .build();
    }
}
