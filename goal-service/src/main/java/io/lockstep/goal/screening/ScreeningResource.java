package io.lockstep.goal.screening;

import io.lockstep.goal.Language;
import io.lockstep.kit.http.Answers;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "SMART screening",
        description = "Whether goals are specific, measurable, achievable, relevant and time-bound")
class ScreeningResource {

    private final ScreeningService screenings;
    private final PolicyService policies;

    ScreeningResource(ScreeningService screenings, PolicyService policies) {
        this.screenings = screenings;
        this.policies = policies;
    }

    @POST
    @Path("/screenings")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "screenText",
            summary = "Screen a goal before it is drafted; nothing is stored",
            description =
                    "A verdict per letter with the failing phrase and a hint, in the language of Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "The verdicts",
            content = @Content(schema = @Schema(implementation = ScreeningView.class)))
    @APIResponse(
            responseCode = "422",
            description = "The goal that it supports is not known, or a key result is not valid")
    public Response screen(
            @NotNull @Valid ScreeningRequest request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var language = Language.preferred(acceptLanguage);
        return Response.ok(screenings.screen(request, language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }

    @GET
    @Path("/smart-policy")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "readSmartPolicy",
            summary = "Read what happens to goals that are not SMART; the ETag is for If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Response policy() {
        var policy = policies.read();
        return Answers.found(policy, policy.version());
    }

    @PUT
    @Path("/smart-policy")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changeSmartPolicy",
            summary = "Refuse the activation of goals that are not SMART, or only warn")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or already so",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response changePolicy(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PolicyTerms terms) {
        var policy = policies.change(terms, ifMatch);
        return Answers.changed(policy, policy.version(), null);
    }
}
