package io.lockstep.goal.handbook;

import io.lockstep.goal.Language;
import io.lockstep.goal.metric.Dimension;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The KPI handbook for people to read, in the language of Accept-Language. */
@Path("/v1/metric-handbook")
@Tag(name = "KPI catalogue")
@RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
class HandbookResource {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    private final HandbookService service;

    HandbookResource(HandbookService service) {
        this.service = service;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MARKDOWN})
    @Operation(
            operationId = "readMetricHandbook",
            summary = "Read the KPI handbook as JSON or Markdown, in English or Chinese",
            description = "Why each KPI was chosen, what it means, where its values come from and how it is judged; by"
                    + " Accept as application/json or text/markdown, by Accept-Language in en or zh-CN.")
    @APIResponse(
            responseCode = "200",
            description = "The handbook",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Handbook.class)),
                @Content(
                        mediaType = "text/markdown",
                        schema =
                                @Schema(
                                        implementation = String.class,
                                        example =
                                                "# KPI handbook\n\n## Operations\n\n### Effective leads (`effective-leads`)\n"))
            })
    public Response read(
            @QueryParam("dimension") @Nullable Dimension dimension,
            @QueryParam("role") @Nullable String role,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var language = Language.preferred(acceptLanguage);
        var handbook = service.read(dimension, role, language);
        var markdown = accept != null && accept.contains("text/markdown");
        return Response.ok(markdown ? handbook.markdown(language) : handbook)
                .type(markdown ? MARKDOWN : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }
}
