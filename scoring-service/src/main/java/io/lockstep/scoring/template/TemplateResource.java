package io.lockstep.scoring.template;

import io.lockstep.kit.http.Answers;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Templates that scorecards start from. */
@Path("/v1/scorecard-templates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scorecards", description = "Weighted KPIs of a person, team or role in a cycle")
class TemplateResource {

    private final TemplateService service;

    TemplateResource(TemplateService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listScorecardTemplates", summary = "List all templates, the shipped ones first")
    @APIResponse(
            responseCode = "200",
            description = "All templates",
            content = @Content(schema = @Schema(implementation = ScorecardTemplate.OnPage.class)))
    public ScorecardTemplate.OnPage list() {
        return new ScorecardTemplate.OnPage(service.all(), null);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getScorecardTemplate", summary = "Read a template")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = @Content(schema = @Schema(implementation = ScorecardTemplate.class)))
    public Response one(@PathParam("code") String code) {
        var template = service.one(code);
        return Answers.found(template, template.version());
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "writeScorecardTemplate",
            summary = "Make a template of one's own, or edit it",
            description =
                    "If-Match is needed where there is one already; scorecards keep the weights that they were drafted with.")
    @APIResponse(
            responseCode = "200",
            description = "Written",
            content = @Content(schema = @Schema(implementation = ScorecardTemplate.class)))
    @APIResponse(responseCode = "409", description = "It is a shipped one")
    @APIResponse(responseCode = "412", description = "Another version is the newest")
    @APIResponse(responseCode = "422", description = "The weights do not sum to 100")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response write(
            @PathParam("code") @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid NewTemplate template) {
        var written = service.write(code, template, ifMatch);
        return Answers.changed(written, written.version(), null);
    }
}
